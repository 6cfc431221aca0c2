import { Doc, type Map as YMap, applyUpdate, encodeStateAsUpdate } from 'yjs'
import { newId } from '../../src/ids.ts'
import type { Attack } from './attack.ts'
import { any, deleted, raw, type RawStruct, text } from './raw.ts'
import type { Attacker, Stage } from './stage.ts'

/** A fact that nobody has written yet: of two concurrent values the larger clientID would win, by chance. */
const FORBIDDEN: RawStruct = { content: any('hacked'), parent: 'facts', key: 'mitigated' }
/** What the writer may do. */
const vote = ({ me }: Attacker): RawStruct => ({ content: any([newId()]), parent: 'votes', key: me })
const voted = (doc: Doc, { me }: Attacker): boolean => doc.getMap('votes').has(me)
const hacked = (doc: Doc): boolean => doc.getMap('facts').get('mitigated') === 'hacked'
const under =
  (client: (me: Attacker, stage: Stage) => number, struct: (me: Attacker) => RawStruct = vote) =>
  (me: Attacker, stage: Stage): Uint8Array[] => {
    const whose = client(me, stage)
    return [raw([{ client: whose, clock: me.next(whose), structs: [struct(me)] }])]
  }

/** Writing as somebody else. */
export const IDENTITY: readonly Attack[] = [
  {
    name: "another's clientID at its next clock",
    as: 'participant',
    build: under((_me, { ben }) => ben.doc.clientID),
    took: voted,
  },
  {
    name: "the server's clientID",
    as: 'facilitator',
    build: under((_me, { doc }) => doc.clientID),
    took: voted,
  },
  {
    name: 'a forbidden write under an id that was never issued',
    as: 'participant',
    build: under(
      () => 4_000_000_001,
      () => FORBIDDEN,
    ),
    took: hacked,
  },
  {
    name: "a collected struct that burns another's clocks",
    as: 'participant',
    build: under(
      (_me, { ben }) => ben.doc.clientID,
      () => ({ gc: 100 }),
    ),
    took: (doc, _me, { ben }) => (doc.store.clients.get(ben.doc.clientID)?.at(-1)?.length ?? 0) >= 100,
  },
  {
    name: "one's own and another's clientID in one update",
    as: 'participant',
    build: (me, { ben }) => {
      const client = ben.doc.clientID
      return [raw([me.mine(vote(me)), { client, clock: me.next(client), structs: [{ gc: 1 }] }])]
    },
    took: voted,
  },
]

/** Updates whose parts come in an order that honest ones never have. */
export const ORDERING: readonly Attack[] = [
  {
    name: 'a clock gap that parks a forbidden struct, then the filler',
    as: 'participant',
    build: (me) => {
      const clock = me.next(me.client)
      return [
        raw([{ client: me.client, clock: clock + 1, structs: [FORBIDDEN] }]),
        raw([{ client: me.client, clock, structs: [vote(me)] }]),
      ]
    },
    took: hacked,
  },
  {
    name: "a value that hangs on another's next word",
    as: 'participant',
    build: (me, { ben }) => [
      me.write({ content: any('hacked'), origin: [ben.doc.clientID, me.next(ben.doc.clientID)] }),
    ],
    took: (doc) => doc.store.pendingStructs !== null,
  },
  {
    name: 'a deletion of what is still to come',
    as: 'participant',
    build: (me, { ben }) => [
      raw([], [{ client: ben.doc.clientID, ranges: [[me.next(ben.doc.clientID), 10]] }]),
    ],
    took: (doc) => doc.store.pendingDs !== null,
  },
  {
    name: 'a skip struct',
    as: 'participant',
    build: (me) => [me.write({ skip: 3 }, FORBIDDEN)],
    took: (doc) => doc.store.pendingStructs !== null,
  },
  {
    name: 'a forward reference inside one client, which plain Yjs applies by half',
    as: 'participant',
    build: (me) => {
      const clock = me.next(me.client)
      return [me.write(vote(me), { content: text('x'), origin: [me.client, clock + 2] }, vote(me))]
    },
    took: voted,
  },
  {
    name: 'two sections of one client',
    as: 'participant',
    build: (me) => [raw([me.mine(vote(me)), me.mine(FORBIDDEN)])],
    took: hacked,
  },
  {
    name: "a circle between one's own clientIDs",
    as: 'participant',
    build: () => [
      raw([
        { client: 4_000_000_002, clock: 0, structs: [{ content: any('x'), origin: [4_000_000_003, 0] }] },
        { client: 4_000_000_003, clock: 0, structs: [{ content: any('x'), origin: [4_000_000_002, 0] }] },
      ]),
    ],
    took: (doc) => doc.store.pendingStructs !== null,
  },
  {
    name: 'a deleted struct of no length, after which newcomers cannot load',
    as: 'participant',
    build: (me) => [
      me.write({ content: deleted(0), parent: 'annotations', key: `${me.me}:${'z'.repeat(12)}` }),
    ],
    took: (doc) => !canBeJoined(doc),
  },
  {
    name: 'a collected struct of no length',
    as: 'participant',
    build: (me) => [me.write({ gc: 0 }, vote(me))],
    took: voted,
  },
  {
    name: 'a text of no length',
    as: 'scribe',
    build: (me) => [me.write({ content: text(''), parent: me.at('facts', 'summary') }, vote(me))],
    took: voted,
  },
  {
    name: 'a list of no values',
    as: 'participant',
    build: (me) => [me.write({ content: any(), parent: 'votes', key: me.me })],
    took: voted,
  },
  {
    name: 'a value put before the one that it follows',
    as: 'participant',
    build: (me) => {
      const [first, right] = [me.next(me.client), me.at('annotations', me.own, 'body')]
      return [
        me.write(
          { content: any('a'), origin: right },
          { content: any('b'), origin: [me.client, first], right },
        ),
      ]
    },
    took: (doc, { own }) => (doc.getMap('annotations').get(own) as YMap<unknown>).get('body') === 'b',
  },
]

const canBeJoined = (doc: Doc): boolean => {
  try {
    applyUpdate(new Doc(), encodeStateAsUpdate(doc))
    return true
  } catch {
    return false
  }
}
