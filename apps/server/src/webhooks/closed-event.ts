import { actionGroups, type Board, gatherFactors, isOnBoard, isStage, ownerOf } from '@second-story/board'
import type { OutgoingEvent } from '@second-story/store'
import { hashedId } from '../hashed-id.ts'

/** Of the body's shape. */
const SCHEMA_VERSION = 1

/**
 * What other programs are told when a meeting has ended: what it was about and how much there is, in numbers. Nothing
 * that people said is in it. The key is that of this meeting of this review, whoever asks and how often.
 * @param link where the review is, without any token
 * @param now when it is put into the outbox, ms since 1970: after a crash later than the meeting ended
 */
export const closedEvent = (reviewId: string, board: Board, link: string, now: number): OutgoingEvent => {
  const { facts, agenda } = board
  const key = `closed-${hashedId(`closed|${reviewId}|${agenda.meetingStartedAt}`)}`
  // The clock was stopped when the meeting ended and stands still since.
  const closedAt = timeOf(agenda.clock.state === 'paused' ? agenda.clock.since : null)
  const body = {
    schemaVersion: SCHEMA_VERSION,
    type: 'review.closed',
    id: key,
    at: closedAt,
    review: {
      id: reviewId,
      title: facts.title ?? '',
      link,
      incident: { start: facts.start ?? null, resolved: facts.resolved ?? null },
      meeting: { startedAt: timeOf(agenda.meetingStartedAt), closedAt },
      counts: countsOf(board),
    },
  }
  return { key, reviewId, kind: body.type, body: JSON.stringify(body), at: now }
}

/** How much stands on the board: nothing hidden, merged, taken off, dropped, parked or only proposed. */
const countsOf = ({ timeline, annotations, factors, actions, people, removed, agenda }: Board) => {
  const { soon, later, soaking, planning, done } = actionGroups(actions, {
    removed,
    meetingAt: agenda.meetingStartedAt,
  })
  const { kinds } = gatherFactors(factors, removed)
  return {
    people: [...people.values()].filter((person) => !isStage(person)).length,
    entries: [...timeline.values()].filter(isOnBoard).length,
    annotations: [...annotations.keys()].filter((key) => !removed.has(key)).length,
    factors: kinds.flatMap(({ groups }) => groups.flatMap(({ keys }) => keys)).filter(isTakenOn).length,
    actions: [soon, later, soaking, planning, done].flat().filter(isTakenOn).length,
    actionsDone: done.filter(isTakenOn).length,
  }
}

/** Somebody's own proposal stands under their key. */
const isTakenOn = (key: string): boolean => ownerOf(key) === null

const timeOf = (ms: number | null | undefined): string | null =>
  ms == null ? null : new Date(ms).toISOString()
