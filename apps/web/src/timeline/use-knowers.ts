import { expertise } from '@second-story/board'
import { useBoard } from '../room/use-board.ts'
import { useWords } from './use-entry.ts'

/** Names of those who can be asked about an entry: it was obvious to them, or a factor from it names them. */
export const useKnowers = (entryId: string): readonly string[] => {
  const keys = useWords(entryId)
  const said = useBoard('annotations', ({ byId }) =>
    keys.flatMap((key) => (byId.get(key)?.marks?.includes('obvious') ? (byId.get(key) ?? []) : [])),
  )
  const factors = useBoard('factors', (all) =>
    [...all.values()].filter(({ from }) => from?.includes(entryId)),
  )
  const removed = useBoard('removed', (all) => all)
  return useBoard('people', (people) =>
    expertise({ annotations: said, factors, removed, nameOf: (id) => people.get(id)?.name }).map(
      ({ name }) => name,
    ),
  )
}
