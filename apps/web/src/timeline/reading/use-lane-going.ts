import { useEffect, useEffectEvent, useRef } from 'react'
import { useKeys } from '../../kit/use-keys.ts'
import { useAgenda } from '../../room/use-board.ts'
import { useIsHolder } from '../../room/use-me.ts'
import { useSetLooking } from '../../room/use-presence.ts'
import { usePane } from '../pane-store.ts'
import { useReading } from './reading-store.ts'

export interface LaneGoing {
  /** Puts the keys at an entry; who looks elsewhere than the room no longer follows it. */
  to(id: string): void
  /** Shows an entry in the list, open. */
  open(id: string): void
  /** Back to what the room discusses. */
  back(): void
}

/** How one goes about the lanes, and how they go along with the room. */
export const useLaneGoing = (): LaneGoing => {
  const now = useAgenda(({ entryId }) => entryId)
  const holder = useIsHolder()
  const focus = usePane((pane) => pane.focus)
  const setLooking = useSetLooking()
  const last = useRef(now)
  const handleWent = useEffectEvent(() => {
    if (last.current === now) return
    last.current = now
    const pane = usePane.getState()
    // Whoever conducts has just asked for it, wherever they were looking before.
    if (holder) pane.follow({ type: 'back' })
    if (pane.follow({ type: 'went', writing: false })) pane.setFocus(null)
  })
  useEffect(() => handleWent(), [now])
  useEffect(() => setLooking(focus ?? now), [focus, now, setLooking])
  useEffect(() => () => setLooking(null), [setLooking])
  const back = (): void => {
    const pane = usePane.getState()
    pane.follow({ type: 'back' })
    pane.setFocus(null)
  }
  useKeys({ n: back }, { when: now !== null && focus !== null && focus !== now })
  return {
    to: (id) => {
      const pane = usePane.getState()
      pane.setFocus(id)
      if (now !== null && id !== now) pane.follow({ type: 'looked-away' })
    },
    open: (id) => {
      const pane = usePane.getState()
      useReading.getState().setShape('list')
      if (id !== now) pane.open(id)
      pane.goTo(id, 'quarter', true)
    },
    back,
  }
}
