import { type ActionGroups, actionGroups, countVotes } from '@second-story/board'
import { useMemo } from 'react'
import { useRoom } from '../room/room-context.tsx'
import { useAgenda, useBoard } from '../room/use-board.ts'
import { useIsVoting } from '../room/use-dots.ts'
import { useHeld } from './use-held.ts'

/** When the meeting began, in ms; before it, now to the day. */
export const useMeetingAt = (): number => {
  const { now } = useRoom()
  return useAgenda(({ meetingStartedAt }) => meetingStartedAt) ?? Math.floor(now() / 86_400_000) * 86_400_000
}

/** The list in its groups. While the room votes nothing moves; afterwards what got more dots comes first. */
export const useActionGroups = (): ActionGroups => {
  const actions = useHeld(useBoard('actions', (all) => all))
  const removed = useBoard('removed', (all) => all)
  const votes = useBoard('votes', (all) => all)
  const voting = useIsVoting('actions')
  const meetingAt = useMeetingAt()
  return useMemo(
    () =>
      actionGroups(actions, {
        removed,
        meetingAt,
        ...(voting ? {} : { dots: countVotes(votes, actions) }),
      }),
    [actions, removed, votes, voting, meetingAt],
  )
}
