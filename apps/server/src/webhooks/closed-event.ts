import { type Board, isOnBoard, isStage, ownerOf } from '@second-story/board'
import type { OutgoingEvent } from '@second-story/store'
import { hashedId } from '../hashed-id.ts'

/** Of the body's shape. */
const SCHEMA_VERSION = 1

/**
 * What other programs are told when a meeting has ended: what it was about and how much there is, in numbers. Nothing
 * that people said is in it. The key is that of this meeting of this review, whoever asks and how often.
 * @param link where the review is, without any token
 * @param at when it ended, ms since 1970
 */
export const closedEvent = (reviewId: string, board: Board, link: string, at: number): OutgoingEvent => {
  const { facts, agenda, timeline, annotations, factors, actions, people } = board
  const standing = (things: Iterable<Thing>): Thing[] => [...things].filter(isStanding)
  const taken = standing(actions.values()).filter(({ status }) => status !== 'parked')
  const key = `closed-${hashedId(`closed|${reviewId}|${agenda.meetingStartedAt}`)}`
  const body = {
    schemaVersion: SCHEMA_VERSION,
    type: 'review.closed',
    id: key,
    at: new Date(at).toISOString(),
    review: {
      id: reviewId,
      title: facts.title ?? '',
      link,
      incident: { start: facts.start ?? null, resolved: facts.resolved ?? null },
      meeting: {
        startedAt: agenda.meetingStartedAt === null ? null : new Date(agenda.meetingStartedAt).toISOString(),
        closedAt: new Date(at).toISOString(),
      },
      counts: {
        people: [...people.values()].filter((person) => !isStage(person)).length,
        entries: [...timeline.values()].filter(isOnBoard).length,
        annotations: annotations.size,
        factors: standing(factors.values()).length,
        actions: taken.length,
        actionsDone: taken.filter(({ status }) => status === 'done').length,
      },
    },
  }
  return { key, reviewId, kind: body.type, body: JSON.stringify(body), at }
}

interface Thing {
  readonly id: string
  readonly hidden?: boolean
  readonly mergedInto?: string
  readonly status?: string
}

/** Not hidden, merged, dropped, or only proposed. */
const isStanding = ({ id, hidden, mergedInto, status }: Thing): boolean =>
  !hidden && !mergedInto && ownerOf(id) === null && status !== 'dropped' && status !== 'proposed'
