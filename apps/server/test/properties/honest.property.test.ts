import '../harness/patience.ts'
import type { Agenda } from '@second-story/board'
import type { LogRecord, Rooms } from '@second-story/sync/room'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { applyUpdate, Doc } from 'yjs'
import { type Act, Person } from './honest-acts.ts'
import { MemoryLog } from './memory-log.ts'
import { Client, PEOPLE, turn } from './people.ts'
import { furnished, openRooms, settle, STATES } from './scenes.ts'

/** FUZZ_RUNS is set by the long suite. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 25)

const logs = new Map<Agenda['state'], readonly LogRecord[]>()
beforeAll(async () => {
  for (const state of STATES) logs.set(state, await furnished(state))
})

const act: fc.Arbitrary<Act> = fc.record({
  what: fc.nat(1000),
  at: fc.nat(40),
  words: fc.string({ unit: 'grapheme', maxLength: 8 }),
})
const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('act' as const), by: fc.nat(6), act }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom('push', 'pull'),
      by: fc.nat(6),
      count: fc.integer({ min: 1, max: 4 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('drop', 'return'), by: fc.nat(6) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('turn' as const), by: fc.constant(0) }) },
)

/** What a document shows; marks apart, of which a page that may only read shows what it had when it tidied. */
const seen = (doc: Doc): unknown => {
  const { notes, ...rest } = doc.toJSON() as { notes: string }
  return { ...rest, notes: notes.replaceAll(/<\/?bold>/g, '') }
}

const back = (client: Client, rooms: Rooms): void => {
  if (!client.connected) client.connect(rooms)
}

describe.each(STATES)('people of all five roles, the meeting being %s', (state) => {
  test(
    'are never refused and end with the same document, whatever their lines do',
    { timeout: 300_000 + RUNS * 500 },
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 150, size: 'max' }), async (steps) => {
          const log = new MemoryLog(logs.get(state))
          const { rooms, troubles } = openRooms(log)
          // Ben has two tabs.
          const clients = [...PEOPLE, PEOPLE[3]!].map((who) => new Client(who).connect(rooms))
          await settle(clients)
          const people = clients.map((client) => new Person(client, state))
          for (const one of steps) {
            const { client } = people[one.by]!
            if (one.kind === 'act') people[one.by]?.do(one.act)
            else if (one.kind === 'turn') await turn()
            else if (one.kind === 'drop') client.drop()
            else if (one.kind === 'return') back(client, rooms)
            else if ('count' in one) client[one.kind as 'push' | 'pull'](one.count)
          }
          for (const client of clients) back(client, rooms)
          await settle(clients)
          expect(clients.flatMap(({ refusals }) => refusals)).toEqual([])
          expect(clients.map(({ closed }) => closed)).toEqual(clients.map(() => null))
          expect(troubles).toEqual([])
          const stored = new Doc()
          for (const { update } of log.records) applyUpdate(stored, update)
          for (const name of clients[0]!.doc.share.keys()) {
            if (name === 'notes') stored.getXmlFragment(name)
            else stored.getMap(name)
          }
          for (const { doc } of clients) expect(seen(doc)).toEqual(seen(stored))
          for (const person of people) person.stop()
          for (const client of clients) client.drop()
          await rooms.close()
        }),
        { numRuns: RUNS },
      )
    },
  )
})
