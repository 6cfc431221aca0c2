import { useEffect } from 'react'

/** Where the focus was: enough to find what is nearest to it when it is gone. */
interface Held {
  readonly element: Element
  readonly entryId: string | undefined
  readonly landmark: Element | null
}

/**
 * What has the focus may go: its button is pressed and makes way for the next, its card closes, somebody hides its
 * entry. The focus then goes to what is nearest and not to the top of the page (DESIGN 8).
 */
export const useKeepFocus = (): void => {
  useEffect(() => {
    let held: Held | null = null
    /** On the board; menus and dialogs lie outside it and give back to it. */
    let onBoard: Held | null = null

    const handleFocus = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element)) return
      held = heldAt(target)
      if (held.landmark) onBoard = held
    }
    const handleBlur = (): void => {
      // Left on purpose: what still stands there a frame later was not taken away.
      const left = held
      requestAnimationFrame(() => {
        if (held === left && held?.element.isConnected && isNowhere()) held = null
      })
    }
    const mend = (): void => {
      if (!held || held.element.isConnected || !isNowhere()) return
      const next = nearest(onBoard ?? held)
      if (!next) return
      held = null
      next.focus({ preventScroll: true })
    }
    // Whatever took it away may give it back itself: a dialog to the button that opened it.
    const watch = new MutationObserver(() => {
      if (held && !held.element.isConnected) requestAnimationFrame(mend)
    })
    watch.observe(document.body, { childList: true, subtree: true })
    document.addEventListener('focusin', handleFocus)
    document.addEventListener('focusout', handleBlur)
    return () => {
      watch.disconnect()
      document.removeEventListener('focusin', handleFocus)
      document.removeEventListener('focusout', handleBlur)
    }
  }, [])
}

const heldAt = (element: Element): Held => ({
  element,
  entryId: element.closest<HTMLElement>('[data-entry]')?.dataset['entry'],
  landmark: element.closest('[data-landmark]'),
})

const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body

/** The element itself, its row, the row that Tab comes to, its landmark, the middle of the board: what there is first. */
const nearest = ({ element, entryId, landmark }: Held): HTMLElement | null => {
  const row = entryId && document.querySelector<HTMLElement>(`[data-entry="${CSS.escape(entryId)}"]`)
  const places = [
    element,
    row,
    entryId && landmark?.querySelector('[data-entry][tabindex="0"]'),
    landmark,
    document.getElementById('main'),
  ]
  for (const place of places) {
    if (!(place instanceof HTMLElement) || !place.isConnected) continue
    if (place === landmark && !place.hasAttribute('tabindex')) place.tabIndex = -1
    return place
  }
  return null
}
