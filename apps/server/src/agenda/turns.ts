import {
  type Agenda,
  forgetSpoken,
  lowerHand,
  nextHand,
  noteSpoken,
  ORIGIN,
  readAgenda,
  readAll,
  readSpoken,
  readThing,
} from '@second-story/board'
import type { Clock, Room, Rooms, Session } from '@second-story/sync/room'
import type { Doc } from 'yjs'
import { backstageOf } from '../rooms/names.ts'

/** What a change of the board leaves for the facilitators' document: who has spoken by it. */
export type Spoke = readonly string[]

/**
 * Changes the board, and keeps what hangs on the row of hands: whoever had the word and has it no longer has spoken,
 * and whoever is next now hears of it, alone. Both documents are on disk when it resolves.
 */
export const inTurn = async (
  { rooms, clock }: { rooms: Rooms; clock: Clock },
  room: Room,
  change: (doc: Doc) => Spoke,
): Promise<void> =>
  rooms.use(backstageOf(room.name), async (backstage) => {
    const turn = (): Turn => turnOf(room.doc, backstage.doc)
    const before = turn()
    const spoke: string[] = []
    // Both begin to write before anything is waited for: no other command comes in between.
    const shared = room.write(ORIGIN.server, (doc) => {
      spoke.push(...change(doc), ...turnOver(doc, before.agenda))
    })
    const { state } = readAgenda(room.doc)
    const closed = before.agenda.state === 'live' && state === 'closed'
    const apart =
      spoke.length > 0 || closed
        ? backstage.write(ORIGIN.server, (doc) => {
            for (const personId of spoke) noteSpoken(doc, personId, clock.now())
            if (closed) forgetSpoken(doc)
          })
        : undefined
    const after = turn()
    await Promise.all([shared, apart])
    tell(room, before, after)
  })

/** Whoever comes back while they are next hears of it again. */
export const remind = async (rooms: Rooms, room: Room, session: Session): Promise<void> => {
  if (!readThing(room.doc, 'hands', session.person.id)) return
  await rooms.use(backstageOf(room.name), (backstage) => {
    if (turnOf(room.doc, backstage.doc).next === session.person.id) session.push({ event: 'next' })
  })
}

interface Turn {
  agenda: Agenda
  next: string | null
}

const turnOf = (board: Doc, backstage: Doc): Turn => {
  const agenda = readAgenda(board)
  return { agenda, next: nextHand(readAll(board, 'hands'), readSpoken(backstage), agenda.called) }
}

/** Whoever had the word until now has spoken, where they had asked for it; their hand goes down. */
const turnOver = (doc: Doc, { called }: Agenda): Spoke => {
  if (called === null || readAgenda(doc).called === called || !readThing(doc, 'hands', called)) return []
  lowerHand(doc, called)
  return [called]
}

const tell = (room: Room, before: Turn, after: Turn): void => {
  const { called } = after.agenda
  if (called !== null && called !== before.agenda.called) room.pushTo(called, { event: 'called' })
  if (after.next === before.next) return
  if (after.next !== null) room.pushTo(after.next, { event: 'next' })
  const waits = before.next !== null && before.next !== called && readThing(room.doc, 'hands', before.next)
  if (waits && before.next !== null) room.pushTo(before.next, { event: 'not-next' })
}
