import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { XmlElement, XmlText, decodeStateVector, getState } from 'yjs'
import { LogUnavailable } from './ports.ts'
import { contentOf } from './testing/content.ts'
import { House, ROOM } from './testing/house.ts'
import type { TestClient } from './testing/test-client.ts'

/** One step of a session, by a person, the network or the store. `by` picks the person. */
const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('type' as const), by: fc.nat(3), at: fc.nat(40) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('set' as const), by: fc.nat(3), at: fc.nat(5) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('erase' as const), by: fc.nat(3), at: fc.nat(40) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('push' as const),
      by: fc.nat(3),
      at: fc.integer({ min: 1, max: 4 }),
    }),
  },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('pull' as const), by: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('drop' as const), by: fc.nat(3) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('return' as const), by: fc.nat(3) }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('turn' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('server' as const), at: fc.nat(5) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('hold', 'release', 'fail', 'heal', 'wait', 'compact') }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

const text = ({ doc }: TestClient): XmlText | null => {
  const paragraph = doc.getXmlFragment('notes').get(0)
  const first = paragraph instanceof XmlElement ? paragraph.get(0) : null
  return first instanceof XmlText ? first : null
}

/** Every clock that the server called saved, and all that anybody has of others, must be in the log. */
function expectStored(house: House, client: TestClient): void {
  const { store } = house.log.history(ROOM)
  const saved = client.saved ? decodeStateVector(client.saved.stateVector) : new Map<number, number>()
  for (const [clientId, clock] of saved) expect(getState(store, clientId)).toBeGreaterThanOrEqual(clock)
  for (const clientId of client.doc.store.clients.keys()) {
    if (clientId === client.doc.clientID) continue
    expect(getState(store, clientId)).toBeGreaterThanOrEqual(getState(client.doc.store, clientId))
  }
}

async function take(house: House, people: readonly TestClient[], one: Step, n: number): Promise<void> {
  const person = 'by' in one ? people[one.by]! : people[0]!
  switch (one.kind) {
    case 'type':
      text(person)?.insert(Math.min(one.at, text(person)!.length), `${n}.`)
      return
    case 'erase': {
      const words = text(person)
      if (words && words.length > one.at) words.delete(one.at, 1)
      return
    }
    case 'set':
      return void person.doc.getMap('board').set(`k${one.at}`, n)
    case 'push':
      return void person.push(one.at)
    case 'pull':
      return void person.pull()
    case 'drop':
      return person.drop()
    case 'return':
      return void (person.connected || person.connect(house.rooms, ROOM))
    case 'turn':
      return void (await house.clock.turns())
    case 'server':
      house.rooms
        .get(ROOM)
        ?.write('server', (doc) => doc.getMap('board').set(`k${one.at}`, `server ${n}`))
        .catch(() => {})
      return
    default:
      return weather(house, one.kind)
  }
}

/** What the store does. */
async function weather(house: House, kind: string): Promise<void> {
  if (kind === 'hold') house.log.hold()
  else if (kind === 'release') house.log.release()
  else if (kind === 'fail') house.log.failure = new LogUnavailable('the disk is full')
  else if (kind === 'heal') house.log.failure = null
  else if (kind === 'wait') await house.clock.pass(6_000)
  else void house.rooms.get(ROOM)?.compact()
}

describe('R12 whatever happens in between', () => {
  it('R12: all converge, nothing honest is refused, and what was acknowledged or shown is in the log', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 120 }), async (steps) => {
        const house = new House({ limits: { updatesPerSecond: 0 } })
        try {
          const people = ['ada', 'ben', 'cleo', 'dora'].map((id) => house.come(id))
          const paragraph = new XmlElement('paragraph')
          paragraph.insert(0, [new XmlText()])
          people[0]!.doc.getXmlFragment('notes').insert(0, [paragraph])
          await house.settle()
          for (const [n, one] of steps.entries()) {
            await take(house, people, one, n)
            for (const person of people) expectStored(house, person)
          }
          house.log.failure = null
          house.log.release()
          for (const person of people) if (!person.connected) person.connect(house.rooms, ROOM)
          await house.pass(20_000)
          const stored = contentOf(house.log.document(ROOM))
          for (const person of people) {
            expect(person.closed).toBeNull()
            expect(person.doc.store.pendingStructs).toBeNull()
            expect(contentOf(person.doc)).toEqual(stored)
          }
          expect(contentOf(house.log.history(ROOM))).toEqual(stored)
          expect(house.log.wrongSnapshots).toBe(0)
          expect(house.troubles.filter((trouble) => !(trouble instanceof LogUnavailable))).toEqual([])
        } finally {
          house.close()
        }
      }),
      { numRuns: 60 },
    )
  })
})
