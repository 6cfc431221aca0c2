import { useKeys } from '../kit/use-keys.ts'

/** F6 walks through the landmarks of the board. */
export const useLandmarkKeys = (): void =>
  useKeys({
    F6: () => moveFocus(1),
    'Shift+F6': () => moveFocus(-1),
  })

const moveFocus = (step: 1 | -1): void => {
  const marks = [...document.querySelectorAll<HTMLElement>('[data-landmark]')]
  const current = marks.findIndex((mark) => mark.contains(document.activeElement))
  const next = marks[(current + step + marks.length) % marks.length]
  if (!next) return
  if (!next.hasAttribute('tabindex')) next.tabIndex = -1
  next.focus()
}
