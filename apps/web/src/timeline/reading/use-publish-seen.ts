import { type RefObject, useEffect, useEffectEvent } from 'react'
import { useRoom } from '../../room/room-context.tsx'
import { entryOf } from '../rows.ts'
import type { VirtualRows } from '../use-virtual-rows.ts'
import { seenStretch } from './seen-store.ts'

/** How far from the window's edge a row with a time is looked for. */
const ROWS = 40

/** Tells the strip which stretch of time the list shows, once a frame at most. */
export const usePublishSeen = (
  rows: readonly string[],
  virtual: VirtualRows,
  scroller: RefObject<HTMLElement | null>,
): void => {
  const { view } = useRoom()
  const tell = useEffectEvent(() => {
    const range = virtual.range()
    const { byId } = view.get('timeline')
    const timeNear = (from: number, step: 1 | -1): number | null => {
      for (
        let index = from;
        index >= 0 && index < rows.length && Math.abs(index - from) < ROWS;
        index += step
      ) {
        const at = byId.get(entryOf(rows[index]!) ?? '')?.at
        if (at) return Date.parse(at)
      }
      return null
    }
    if (range === null) return
    const from = timeNear(range[0], 1)
    const to = timeNear(range[1], -1)
    seenStretch.setState({ at: from === null || to === null || to < from ? null : { from, to } })
  })
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    let frame = 0
    const handleScroll = (): void => {
      frame ||= requestAnimationFrame(() => {
        frame = 0
        tell()
      })
    }
    handleScroll()
    element.addEventListener('scroll', handleScroll, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      element.removeEventListener('scroll', handleScroll)
    }
  }, [scroller, rows])
  useEffect(() => () => seenStretch.setState({ at: null }), [])
}
