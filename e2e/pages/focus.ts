import type { Page } from 'playwright-core'

/**
 * What has the focus, in words; or what is wrong with it: that nothing has it, that it cannot be seen, or that it is
 * out of the window. The ring may be drawn by a card within a row, or by the frame around a field.
 */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return 'LOST'
    const name = element.getAttribute('aria-label') ?? element.innerText.split('\n').join(' ').slice(0, 60)
    const drawn = [
      element,
      element.firstElementChild,
      element.parentElement,
      element.parentElement?.parentElement,
    ]
    const isSeen = drawn.some((part) => {
      if (!part) return false
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(part)
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && outlineColor !== 'rgba(0, 0, 0, 0)'
    })
    // A field that is written in shows its frame and its caret.
    const isWritten = element.matches('textarea, [contenteditable=true]')
    if (!element.matches(':focus-visible') || !(isSeen || isWritten)) return `UNSEEN ${name}`
    const { top, bottom, left, right } = element.getBoundingClientRect()
    const isInside = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth
    return isInside ? name : `OUTSIDE ${name}`
  })
