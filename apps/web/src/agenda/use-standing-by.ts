import { useAgenda, useBoard } from '../room/use-board.ts'
import { type StandingBy, standingBy } from './standing-by.ts'

/** What stands by, kept up to date; the same object as long as it is the same thing. */
export const useStandingBy = (): StandingBy => {
  const agenda = useAgenda((all) => all)
  return useBoard('timeline', (timeline) => standingBy(agenda, timeline))
}
