import { type LinkKind, wentTo } from '@second-story/board'
import { useMemo } from 'react'
import { useRoom } from '../room/room-context.tsx'
import { useBoard } from '../room/use-board.ts'

/** Something that an action answers. */
export interface Answered {
  readonly kind: Extract<LinkKind, 'entry' | 'factor' | 'question' | 'annotation'>
  readonly id: string
}

/** What ids of `from` name, each where it stands now; what is gone or hidden is left out, as in the report. */
export const useAnswered = (from: readonly string[] | undefined): readonly Answered[] => {
  const { view } = useRoom()
  const entries = useBoard('timeline', ({ byId }) => byId)
  const factors = useBoard('factors', (all) => all)
  const removed = useBoard('removed', (all) => all)
  return useMemo(() => {
    const found = new Map<string, Answered>()
    for (const named of from ?? []) {
      const entry = wentTo(entries, named)
      const factor = wentTo(factors, named)
      const kind = entries.has(entry)
        ? 'entry'
        : factors.has(factor)
          ? 'factor'
          : view.get('questions').has(named)
            ? 'question'
            : view.get('annotations').byId.has(named)
              ? 'annotation'
              : null
      const id = kind === 'entry' ? entry : kind === 'factor' ? factor : named
      const hidden = (kind === 'entry' ? entries : factors).get(id)?.hidden
      if (kind !== null && !hidden && !removed.has(id)) found.set(id, { kind, id })
    }
    return [...found.values()]
  }, [from, entries, factors, removed, view])
}
