import type { ReviewSummary } from '@second-story/api'
import { agendaState, isOnBoard, readBoard, type Role } from '@second-story/board'
import type { Room } from '@second-story/sync/room'

/** Facts and counts of a review, from its document as it is on disk. */
export const summary = (room: Room, role: Role): Promise<ReviewSummary> =>
  room.read((doc) => {
    const { facts, timeline, annotations, actions, people } = readBoard(doc)
    return {
      id: room.name,
      role,
      facts: {
        title: facts.title ?? '',
        start: facts.start ?? null,
        resolved: facts.resolved ?? null,
        timeZone: facts.timeZone ?? 'UTC',
        severity: facts.severity ?? null,
      },
      state: agendaState(doc),
      counts: {
        entries: [...timeline.values()].filter(isOnBoard).length,
        annotations: annotations.size,
        actions: [...actions.values()].filter(({ hidden, mergedInto }) => !hidden && !mergedInto).length,
        people: people.size,
        here: new Set([...room.sessions].map(({ person }) => person.id)).size,
      },
    }
  })
