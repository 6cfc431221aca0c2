import { type RefObject, useEffect, useEffectEvent } from 'react'
import { useAgenda } from '../room/use-board.ts'
import { usePane } from './pane-store.ts'

const CONTROLS = 'button, a, input, textarea, select, label, [role="menu"]'

/**
 * Opens a line that is pressed and keeps track of the focus. One pair of listeners for the list: a row of thousands
 * carries none.
 */
export const useListPointer = (scroller: RefObject<HTMLElement | null>): void => {
  const now = useAgenda(({ entryId }) => entryId)
  const lookAt = useEffectEvent((id: string) => {
    if (now !== null && id !== now) usePane.getState().follow({ type: 'looked-away' })
  })
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const handleClick = (event: MouseEvent): void => {
      const id = entryAt(event.target)
      if (id === null || (event.target as Element).closest(CONTROLS)) return
      // Somebody marks words to copy them.
      if (!getSelection()?.isCollapsed) return
      const pane = usePane.getState()
      pane.setFocus(id)
      if (!(event.target as Element).closest('[data-entry] section')) pane.open(id)
      lookAt(id)
    }
    const handleFocus = (event: FocusEvent): void => {
      const id = entryAt(event.target)
      if (id === null) {
        const row = event.target instanceof HTMLElement ? event.target.dataset['row'] : undefined
        if (row !== undefined) usePane.getState().setFocus(row)
        return
      }
      const pane = usePane.getState()
      pane.setFocus(id)
      // Whoever writes in a card keeps it open under the caret when the room goes on.
      const writes = (event.target as Element).closest('input, textarea, select') !== null
      if (writes && pane.opened !== id) pane.open(id)
    }
    const handleOver = (event: PointerEvent): void => {
      // A finger scrolls over lines without meaning any of them.
      if (event.pointerType !== 'touch') usePane.getState().setHover(entryAt(event.target))
    }
    const handleLeave = (): void => usePane.getState().setHover(null)
    element.addEventListener('pointerover', handleOver)
    element.addEventListener('pointerleave', handleLeave)
    element.addEventListener('click', handleClick)
    element.addEventListener('focusin', handleFocus)
    return () => {
      element.removeEventListener('pointerover', handleOver)
      element.removeEventListener('pointerleave', handleLeave)
      element.removeEventListener('click', handleClick)
      element.removeEventListener('focusin', handleFocus)
    }
  }, [scroller])
}

const entryAt = (target: EventTarget | null): string | null =>
  (target instanceof Element ? target.closest<HTMLElement>('[data-entry]')?.dataset['entry'] : undefined) ??
  null
