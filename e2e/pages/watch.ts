import type { Page } from 'playwright-core'

/**
 * Watches whether some words stand on the page so many ms after its person wrote the first letter, or last pressed
 * something. It is the page that counts, with a timer of its own: where a busy machine holds the page up, it holds up
 * the timer as well, and what the page does by then it has done before.
 * @returns waits for the words or the end of the time and answers whether they stood there
 */
export const standsWithin = async (
  page: Page,
  words: string,
  ms: number,
  from: 'the first letter' | 'the last press',
): Promise<() => Promise<boolean>> => {
  await page.evaluate(
    ([awaited, within, event]) => {
      const watched = { inTime: null as boolean | null }
      let timer: number | undefined
      const stands = (): boolean =>
        [...document.querySelectorAll<HTMLElement>('header, main')].some((part) =>
          part.innerText.includes(awaited),
        )
      const begin = (): void => {
        if (watched.inTime === true || (timer !== undefined && event === 'beforeinput')) return
        clearTimeout(timer)
        watched.inTime = null
        timer = window.setTimeout(() => (watched.inTime ??= stands()), within)
      }
      const look = (): void => {
        if (timer !== undefined && watched.inTime === null && stands()) watched.inTime = true
      }
      addEventListener(event, begin, { capture: true })
      new MutationObserver(look).observe(document.body, {
        childList: true,
        subtree: true,
        characterData: true,
      })
      Object.assign(window, { ssWatched: watched })
    },
    [words, ms, from === 'the first letter' ? 'beforeinput' : 'click'] as const,
  )
  return async () => {
    const handle = await page.waitForFunction(() => {
      const { inTime } = (window as unknown as { ssWatched: { inTime: boolean | null } }).ssWatched
      return inTime === null ? false : { inTime }
    })
    const { inTime } = await handle.evaluate((seen) => seen as { inTime: boolean })
    return inTime
  }
}
