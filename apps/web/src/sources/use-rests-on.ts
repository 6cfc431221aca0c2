import { restsOn, type RestsOn } from '@second-story/board'
import { useMemo } from 'react'
import { useBoard } from '../room/use-board.ts'

/** What the timeline rests on, as the board stands. */
export const useRestsOn = (): RestsOn => {
  const facts = useBoard('facts', (all) => all)
  const people = useBoard('people', (all) => all)
  const sources = useBoard('sources', (all) => all)
  const timeline = useBoard('timeline', ({ byId }) => byId)
  const annotations = useBoard('annotations', ({ byId }) => byId)
  const removed = useBoard('removed', (all) => all)
  return useMemo(
    () => restsOn({ facts, people, sources, timeline, annotations, removed }),
    [facts, people, sources, timeline, annotations, removed],
  )
}
