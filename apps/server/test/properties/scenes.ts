import {
  addAction,
  addAnnotation,
  addEntry,
  addFactor,
  addQuestion,
  type Agenda,
  createBoard,
  factText,
  notesOf,
  publishPerson,
  rootMap,
} from '@second-story/board'
import { type LogRecord, Rooms } from '@second-story/sync/room'
import { XmlElement, XmlText } from 'yjs'
import { DEFAULT_LIMITS } from '../../src/limits.ts'
import { roomRules } from '../../src/rooms/rules.ts'
import { MemoryLog } from './memory-log.ts'
import { Client, PEOPLE, ROOM, turn } from './people.ts'

export const AT = '2026-05-04T09:00:00Z'
export const STATES: readonly Agenda['state'][] = ['preparing', 'live', 'closed']

/** Rooms judged as the server judges them, on a log in memory. What goes wrong inside them is in `troubles`. */
export const openRooms = (log: MemoryLog): { rooms: Rooms; troubles: unknown[] } => {
  const troubles: unknown[] = []
  const rooms = new Rooms({
    log,
    rules: roomRules(DEFAULT_LIMITS),
    commands: () => Promise.resolve({ status: 200 }),
    limits: { updatesPerSecond: 0 },
    events: { trouble: (_room, _what, error) => void troubles.push(error) },
  })
  return { rooms, troubles }
}

/** The log of a board on which everybody has something, in a state of the meeting. */
export const furnished = async (state: Agenda['state']): Promise<readonly LogRecord[]> => {
  const log = new MemoryLog()
  const { rooms } = openRooms(log)
  let ids = 0
  const newId = (): string => `id${String(ids++).padStart(10, '0')}`
  await rooms.use(ROOM, async (room) => {
    await room.write('server', (doc) => {
      createBoard(doc, { title: 'Orders waited' }, newId)
      rootMap(doc, 'agenda').set('state', 'live')
      for (const { id, name, role } of PEOPLE) publishPerson(doc, id, { name, role })
      rootMap(doc, 'sources').set(newId(), { name: 'a log', format: 'plain', count: 1 })
    })
    for (const who of PEOPLE) {
      if (who.role === 'observer') continue
      const client = new Client(who).connect(rooms)
      await settle([client])
      const stamp = () => ({ personId: who.id, role: who.role, id: newId(), at: AT })
      const entry = addEntry(client.doc, stamp(), { text: `${who.name} saw a page`, at: AT })
      addAnnotation(client.doc, stamp(), { entryId: entry, body: `I saw it 😀 (${who.name})`, lens: 'saw' })
      const gone = addAnnotation(client.doc, stamp(), { entryId: entry, body: 'withdrawn' })
      rootMap(client.doc, 'annotations').delete(gone)
      addFactor(client.doc, stamp(), { kind: 'factor', text: 'A limit' })
      addAction(client.doc, stamp(), { title: 'Try the limit' })
      addQuestion(client.doc, stamp(), { text: 'Who saw it?', box: 'discussion' })
      for (const [root, value] of [
        ['checkin', { why: 'To learn' }],
        ['agreement', { answer: 'yes', at: AT }],
        ['votes', [newId()]],
      ] as const) {
        rootMap(client.doc, root).set(who.id, value)
      }
      if (who.role === 'scribe') {
        factText(client.doc, 'summary')?.insert(0, 'The queue 😀 was full')
        const [heading, words] = [new XmlElement('heading'), new XmlText('Alarm 😀 rang')]
        heading.insert(0, [words])
        notesOf(client.doc).insert(0, [heading, new XmlElement('paragraph')])
        words.format(0, 5, { bold: true })
      }
      if (who.role === 'facilitator') {
        rootMap(client.doc, 'removed').set(entry, { by: who.id, at: AT })
        rootMap(client.doc, 'agreementNotes').set(who.id, { state: 'open' })
      }
      await settle([client])
      if (client.closed !== null) throw new Error(`${who.name} was refused: ${client.refusals.join()}`)
      client.drop()
    }
    await room.write('server', (doc) => rootMap(doc, 'agenda').set('state', state))
  })
  await rooms.close()
  return log.records
}

/** Moves frames and turns until nothing moves any more. */
export const settle = async (clients: readonly Client[]): Promise<void> => {
  for (let quiet = 0; quiet < 4;) {
    await turn()
    const moved = clients.map((client) => [client.push(), client.pull()]).flat()
    quiet = moved.includes(true) ? 0 : quiet + 1
  }
}
