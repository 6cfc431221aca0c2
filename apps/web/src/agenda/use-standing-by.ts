import { type StandingBy, standingBy } from '@second-story/board'
import { useAgenda, useBoard } from '../room/use-board.ts'

/** What stands by, kept up to date; the same object as long as it is the same thing. */
export const useStandingBy = (): StandingBy => {
  const agenda = useAgenda((all) => all)
  const questions = useBoard('questions', (all) => all)
  return useBoard('timeline', (timeline) => standingBy(agenda, timeline, questions))
}
