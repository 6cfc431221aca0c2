import { useKeys } from '../kit/use-keys.ts'
import { useUi } from '../room/ui-store.ts'

/** F6 walks through the landmarks of the board, the map of keys opens on its own sign. */
export const useLandmarkKeys = (): void =>
  useKeys({
    F6: () => moveFocus(1),
    'Shift+F6': () => moveFocus(-1),
    '?': () => useUi.getState().setKeyboardMap(true),
  })

const moveFocus = (step: 1 | -1): void => {
  const marks = [...document.querySelectorAll<HTMLElement>('[data-landmark]')]
  const current = marks.findIndex((mark) => mark.contains(document.activeElement))
  const next = marks[(current + step + marks.length) % marks.length]
  if (!next) return
  if (!next.hasAttribute('tabindex')) next.tabIndex = -1
  next.focus()
}
