import { type Agreement, type AgreementCounts, answersSince, countAgreement } from '@second-story/board'
import { useAgenda, useBoard } from '../room/use-board.ts'
import { useMe } from '../room/use-me.ts'
import { type PersonHere, usePeopleHere } from '../room/use-presence.ts'

/** What was answered in this meeting, by personId. */
export const useAnswers = (): ReadonlyMap<string, Agreement> => {
  const since = useAgenda(({ meetingStartedAt }) => meetingStartedAt)
  return useBoard('agreement', (all) => answersSince(all, since))
}

/** One's own answer of this meeting. */
export const useOwnAnswer = (): Agreement | undefined => {
  const { id } = useMe()
  return useAnswers().get(id)
}

/** Who is asked: everybody here but observers, whose answers would not be taken. */
export const useAsked = (): readonly PersonHere[] =>
  usePeopleHere().filter(({ role }) => role !== null && role !== 'observer')

/** How the room stands, in numbers. */
export const useCounts = (): AgreementCounts => {
  const answers = useAnswers()
  return countAgreement(
    answers,
    useAsked().map(({ id }) => id),
  )
}
