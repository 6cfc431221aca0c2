import { type Entry, isOnBoard } from '@second-story/board'
import { useMemo } from 'react'
import { useFacilitation } from '../room/facilitation.ts'
import { useAgenda, useBoard } from '../room/use-board.ts'
import { linesToSay, type Moment } from './lines-to-say.ts'

export interface LinesToSay {
  /** Names the moment: another one begins with its first lines. */
  readonly moment: string
  readonly phase: Moment['phase']
  readonly lines: readonly string[]
}

/** What there is to say or to ask at this moment of the meeting. */
export const useLinesToSay = (): LinesToSay => {
  const words = useFacilitation()
  const phase = useAgenda(({ state, box, agreement }): Moment['phase'] =>
    state === 'preparing' ? 'preparation' : agreement ? 'agreement' : box,
  )
  const entryId = useAgenda((agenda) => agenda.entryId)
  const about = useBoard('timeline', ({ byId, order }) => {
    const entry = entryId === null ? undefined : byId.get(entryId)
    if (!entryId || !entry) return { entry: null, before: null }
    return { entry, before: lastOnBoard(byId, order, order.indexOf(entryId)) }
  })
  const annotations = useBoard('annotations', ({ byId, byEntry }) =>
    (byEntry.get(entryId ?? '') ?? []).flatMap((key) => byId.get(key) ?? []),
  )
  const asked = useBoard('questions', (questions) => [...questions.values()].map(({ text }) => text ?? ''))
  const lines = useMemo(
    () => linesToSay(words, { phase, ...about, annotations, asked }),
    [words, phase, about, annotations, asked],
  )
  return { moment: `${phase} ${phase === 'timeline' ? entryId : ''}`, phase, lines }
}

/** The entry that the walk comes by before a place in the order. */
const lastOnBoard = (
  byId: ReadonlyMap<string, Entry>,
  order: readonly string[],
  place: number,
): Entry | null => {
  for (let index = place - 1; index >= 0; index--) {
    const entry = byId.get(order[index] ?? '')
    if (entry && isOnBoard(entry)) return entry
  }
  return null
}
