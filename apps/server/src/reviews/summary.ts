import type { LogName, ReviewSummary } from '@second-story/api'
import { actorsOf, type Board, isOnBoard, isStage, readBoard, type Role } from '@second-story/board'
import type { Room } from '@second-story/sync/room'

/** Facts and counts of a review, from its document as it is on disk. */
export const summary = (room: Room, role: Role): Promise<ReviewSummary> =>
  room.read((doc) => {
    const board = readBoard(doc)
    const { facts, agenda, timeline, annotations, actions, people } = board
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
      state: agenda.state,
      counts: {
        entries: [...timeline.values()].filter(isOnBoard).length,
        annotations: annotations.size,
        actions: [...actions.values()].filter(({ hidden, mergedInto }) => !hidden && !mergedInto).length,
        people: [...people.values()].filter((person) => !isStage(person)).length,
        here: new Set([...room.sessions].map(({ person }) => person.id).filter((id) => !isStageId(board, id)))
          .size,
      },
      meeting: { startedAt: agenda.meetingStartedAt, box: agenda.box, conductor: conductorOf(board) },
      actors: role === 'observer' ? [] : logNames(board),
    }
  })

const isStageId = ({ people }: Board, personId: string): boolean => {
  const person = people.get(personId)
  return person !== undefined && isStage(person)
}

/** More names than this nobody looks through at the door. */
const NAMES = 200

const logNames = ({ timeline, people }: Board): LogName[] => {
  const claimed = new Map<string, string[]>()
  for (const { name, claims = [] } of people.values()) {
    for (const claim of claims) claimed.set(claim, [...(claimed.get(claim) ?? []), name])
  }
  return actorsOf(timeline.values())
    .slice(0, NAMES)
    .map(({ name, entries }) => ({ name, entries, claimedBy: claimed.get(name) ?? [] }))
}

/** Whoever holds the room; before it opens the facilitator, where there is one. */
const conductorOf = ({ agenda, people }: Board): string | null => {
  const holder = agenda.holder === null ? undefined : people.get(agenda.holder)
  const facilitators = [...people.values()].filter(({ role }) => role === 'facilitator')
  return holder?.name ?? (facilitators.length === 1 ? facilitators[0]!.name : null)
}
