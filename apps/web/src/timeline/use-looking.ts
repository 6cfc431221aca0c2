import { type RefObject, useEffect, useEffectEvent } from 'react'
import { useAgenda } from '../room/use-board.ts'
import { useSetLooking } from '../room/use-presence.ts'
import { usePane } from './pane-store.ts'
import type { VirtualRows } from './use-virtual-rows.ts'

/** Others hear where one looks at most so often, and only once one has settled there. */
const SETTLE_MS = 400
/** People read a little above the middle. */
const READING_HEIGHT = 0.3

/** Tells everyone which entry this person reads: the one with the focus or the caret, else
 * the room's while they follow it, else where they have scrolled. */
export const useLooking = (virtual: VirtualRows, scroller: RefObject<HTMLElement | null>): void => {
  const setLooking = useSetLooking()
  const focus = usePane((pane) => pane.focus)
  const now = useAgenda(({ entryId }) => entryId)
  const tell = useEffectEvent(() => {
    const held = document.activeElement?.closest<HTMLElement>('[data-entry]')?.dataset['entry']
    const followed = usePane.getState().following.on ? now : null
    setLooking(held ?? followed ?? virtual.keyAt(READING_HEIGHT))
  })
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    let timer: ReturnType<typeof setTimeout> | null = null
    const handleMove = (): void => {
      timer ??= setTimeout(() => {
        timer = null
        tell()
      }, SETTLE_MS)
    }
    handleMove()
    element.addEventListener('scroll', handleMove, { passive: true })
    return () => {
      if (timer !== null) clearTimeout(timer)
      element.removeEventListener('scroll', handleMove)
    }
  }, [scroller, focus, now])
  useEffect(() => () => setLooking(null), [setLooking])
}
