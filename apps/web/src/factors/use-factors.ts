import { type Gathered, gatherFactors, ownerOf } from '@second-story/board'
import { useMemo } from 'react'
import { useBoard } from '../room/use-board.ts'
import { useMay, useMe } from '../room/use-me.ts'

/** What the discussion gathered, as it stands now. */
export const useGathered = (): Gathered => {
  const factors = useBoard('factors', (all) => all)
  const removed = useBoard('removed', (all) => all)
  return useMemo(() => gatherFactors(factors, removed), [factors, removed])
}

/** Every key that stands, from the top of the page. */
export const keysIn = ({ kinds }: Gathered): readonly string[] =>
  kinds.flatMap(({ groups }) => groups.flatMap(({ keys }) => keys))

/** Facilitators and the scribe, while factors can be written: they accept, group, merge and take away. */
export const useKeepsFactors = (): boolean => {
  const { role } = useMe()
  return useMay('factors') && role !== 'participant'
}

/** Whether this person may change what a factor says: the board's own, or a proposal of theirs. */
export const useMayEditFactor = (key: string): boolean => {
  const { id } = useMe()
  const keeps = useKeepsFactors()
  const may = useMay('factors')
  const owner = ownerOf(key)
  return owner === null ? keeps : may && owner === id
}
