import type { Backstage as Parts } from '@second-story/board'
import { useCallback, useRef, useSyncExternalStore } from 'react'
import { useRoom } from './room-context.tsx'
import type { Room } from './room.ts'
import { isEqual } from './use-board.ts'

/** The facilitators' own document. Only for what stands on a facilitator's page. */
export const useBackstageDoc = () => useHeld().doc

/** What a selector makes of one part of the facilitators' own document. Equality as in `useBoard`. */
export const useBackstage = <P extends keyof Parts, T>(part: P, selector: (value: Parts[P]) => T): T => {
  const { view } = useHeld()
  const kept = useRef<{ readonly value: T } | null>(null)
  const subscribe = useCallback((listener: () => void) => view.subscribe(part, listener), [view, part])
  const select = (): T => {
    const value = selector(view.get(part))
    const before = kept.current
    if (before && isEqual(before.value, value)) return before.value
    kept.current = { value }
    return value
  }
  return useSyncExternalStore(subscribe, select)
}

const useHeld = (): NonNullable<Room['backstage']> => {
  const { backstage } = useRoom()
  if (!backstage) throw new Error('useBackstage needs a facilitator’s room')
  return backstage
}
