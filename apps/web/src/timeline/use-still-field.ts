import { type RefObject, useEffect, useEffectEvent } from 'react'
import { isField } from './writing.ts'

/** Less than this is a rounding of the layout. */
const A_PIXEL = 0.5

/**
 * Keeps the field that somebody writes in where it is on the screen, whatever comes or goes above it in its card:
 * others' words, a question to the room, or that the room went on. What changes in other rows is kept from it by the
 * list's own anchor.
 * @param nudge scrolls the list by so many px
 */
export const useStillField = (scroller: RefObject<HTMLElement | null>, nudge: (by: number) => void): void => {
  const move = useEffectEvent(nudge)
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    let held: { field: Element; row: Element; at: number } | null = null
    const settle = (): void => {
      if (!held?.field.isConnected) return
      const at = topIn(held.row, held.field)
      const by = at - held.at
      held.at = at
      if (Math.abs(by) > A_PIXEL) move(by)
    }
    // Told of a change as soon as it is made, before anything of it is drawn.
    const changes = new MutationObserver(settle)
    const handleFocus = ({ target }: FocusEvent): void => {
      changes.disconnect()
      held = null
      if (!(target instanceof Element) || !isField(target)) return
      const row = target.closest('[data-entry]')
      if (row === null) return
      held = { field: target, row, at: topIn(row, target) }
      changes.observe(row, { childList: true, subtree: true, characterData: true })
    }
    const handleBlur = (): void => {
      changes.disconnect()
      held = null
    }
    element.addEventListener('focusin', handleFocus)
    element.addEventListener('focusout', handleBlur)
    return () => {
      changes.disconnect()
      element.removeEventListener('focusin', handleFocus)
      element.removeEventListener('focusout', handleBlur)
    }
  }, [scroller])
}

const topIn = (row: Element, field: Element): number =>
  field.getBoundingClientRect().top - row.getBoundingClientRect().top
