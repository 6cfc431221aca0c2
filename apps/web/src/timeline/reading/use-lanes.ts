import type { View } from '@second-story/board'
import { useMemo, useRef } from 'react'
import { useBoard } from '../../room/use-board.ts'
import { keptLanes, type LaneSet, lanesOf, NO_LANES } from './lane-model.ts'

/** The lanes of these entries. The same objects as long as nothing is to be drawn otherwise. */
export const useLanes = (ids: readonly string[]): LaneSet => {
  const people = useBoard('people', (all) => all)
  const before = useRef(NO_LANES)
  const select = useMemo(() => {
    let last: { readonly byId: View<'timeline'>['byId']; readonly set: LaneSet } | null = null
    return ({ byId }: View<'timeline'>): LaneSet => {
      if (last?.byId !== byId) {
        const set = keptLanes(before.current, lanesOf(ids, byId, people))
        before.current = set
        last = { byId, set }
      }
      return last.set
    }
  }, [ids, people])
  return useBoard('timeline', select)
}
