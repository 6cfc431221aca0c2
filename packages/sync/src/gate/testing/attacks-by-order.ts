import { Doc, applyUpdate, encodeStateAsUpdate } from 'yjs'
import type { Map as YMap } from 'yjs'
import { asMal } from './attack.ts'
import type { Attack } from './attack.ts'
import { any, deleted, rawUpdate, text } from './encode.ts'
import type { RawStruct } from './encode.ts'
import { PEOPLE, SERVER_CLIENT, edit } from './world.ts'
import type { World } from './world.ts'

const MINE: RawStruct = { content: any(['entry']), parent: 'votes', key: 'mal' }
const FORBIDDEN: RawStruct = { content: any('hacked'), parent: 'facts', key: 'slogan' }

function under(client: number): (world: World) => Uint8Array[] {
  return (world) => [rawUpdate([{ client, clock: world.next(client), structs: [MINE] }])]
}

/** Writing as somebody else. */
export const IDENTITY: readonly Attack[] = [
  {
    name: "another's clientID at its next clock",
    as: 'mal',
    build: under(PEOPLE.ben.client),
    succeeded: (doc) => doc.getMap('votes').has('mal'),
  },
  {
    name: "the server's clientID",
    as: 'mal',
    build: under(SERVER_CLIENT),
    succeeded: (doc) => doc.getMap('votes').has('mal'),
  },
  {
    name: "a collected struct that burns another's clocks",
    as: 'mal',
    build: (world) => {
      const client = PEOPLE.ben.client
      return [rawUpdate([{ client, clock: world.next(client), structs: [{ gc: 100 }] }])]
    },
    succeeded: (doc, world) =>
      (doc.store.clients.get(PEOPLE.ben.client)?.at(-1)?.length ?? 0) >= 100 &&
      world.next(PEOPLE.ben.client) > 0,
  },
  {
    name: "one's own and another's clientID in one update",
    as: 'mal',
    build: (world) => {
      const { client } = PEOPLE.ben
      return [rawUpdate([asMal(world, MINE), { client, clock: world.next(client), structs: [{ gc: 1 }] }])]
    },
    succeeded: (doc) => doc.getMap('votes').has('mal'),
  },
]

/** Updates whose parts come in an order that honest ones never have. */
export const ORDERING: readonly Attack[] = [
  {
    name: 'a clock gap that parks a forbidden struct, then the filler',
    as: 'mal',
    build: (world) => {
      const { client } = PEOPLE.mal
      const clock = world.next(client)
      return [
        rawUpdate([{ client, clock: clock + 1, structs: [FORBIDDEN] }]),
        rawUpdate([{ client, clock, structs: [MINE] }]),
      ]
    },
    answers: ['waits', 'admitted'],
    succeeded: (doc) => doc.getMap('facts').has('slogan'),
  },
  {
    name: 'an unknown origin',
    as: 'mal',
    build: (world) => {
      const { client } = PEOPLE.ben
      return [
        rawUpdate([asMal(world, { content: any('hacked'), origin: [client, world.next(client)] })]),
        edit(world.replica(client), (doc) =>
          (doc.getMap('annotations').get('ben:1') as YMap<unknown>).set('body', 'mine'),
        ),
      ]
    },
    // The second one is Ben's own, and mal may not send it either.
    answers: ['waits', 'refused'],
    succeeded: (doc) => (doc.getMap('annotations').get('ben:1') as YMap<unknown>).get('body') === 'hacked',
  },
  {
    name: 'a deletion of what is still to come',
    as: 'mal',
    build: (world) => {
      const { client } = PEOPLE.ben
      return [rawUpdate([], [{ client, ranges: [[world.next(client), 10]] }])]
    },
    answers: ['waits'],
    succeeded: (doc) => doc.store.pendingDs !== null,
  },
  {
    name: 'a deletion that reaches into what is still to come',
    as: 'mal',
    build: (world) => {
      const { client } = PEOPLE.mal
      return [rawUpdate([asMal(world, MINE)], [{ client, ranges: [[world.next(client), 10]] }])]
    },
    answers: ['waits'],
    succeeded: (doc) => doc.store.pendingDs !== null,
  },
  {
    name: 'a skip struct',
    as: 'mal',
    build: (world) => [rawUpdate([asMal(world, { skip: 3 }, FORBIDDEN)])],
    succeeded: (doc) => doc.store.pendingStructs !== null,
  },
  {
    name: 'a forward reference inside one client',
    as: 'mal',
    build: (world) => {
      const { client } = PEOPLE.mal
      const clock = world.next(client)
      return [rawUpdate([asMal(world, MINE, { content: text('x'), origin: [client, clock + 2] }, MINE)])]
    },
    succeeded: (doc) => doc.getMap('votes').has('mal'),
  },
  {
    name: 'two sections of one client',
    as: 'mal',
    build: (world) => [rawUpdate([asMal(world, MINE), asMal(world, FORBIDDEN)])],
    succeeded: (doc) => doc.getMap('facts').has('slogan'),
  },
  {
    name: "a circle between one's own clientIDs",
    as: 'mal',
    build: () => [
      rawUpdate([
        { client: 301, clock: 0, structs: [{ content: any('x'), origin: [302, 0] }] },
        { client: 302, clock: 0, structs: [{ content: any('x'), origin: [301, 0] }] },
      ]),
    ],
    succeeded: (doc) => doc.store.pendingStructs !== null,
  },
  {
    name: 'a deleted struct of no length',
    as: 'mal',
    build: (world) => [
      rawUpdate([asMal(world, { content: deleted(0), parent: 'annotations', key: 'mal:9' })]),
    ],
    succeeded: (doc) => !canBeJoined(doc),
  },
  {
    name: 'a collected struct of no length',
    as: 'mal',
    build: (world) => [rawUpdate([asMal(world, { gc: 0 }, MINE)])],
    succeeded: (doc) => doc.getMap('votes').has('mal'),
  },
  {
    name: 'a text of no length',
    as: 'mal',
    build: (world) => [rawUpdate([asMal(world, { content: text(''), parent: 'notes' }, MINE)])],
    succeeded: (doc) => doc.getMap('votes').has('mal'),
  },
  {
    name: 'a list of no values',
    as: 'mal',
    build: (world) => [rawUpdate([asMal(world, { content: any(), parent: 'votes', key: 'mal' })])],
    succeeded: (doc) => doc.getMap('votes').has('mal'),
  },
]

/** Whether a newcomer can load the document at all. */
function canBeJoined(doc: Doc): boolean {
  const newcomer = new Doc()
  try {
    applyUpdate(newcomer, encodeStateAsUpdate(doc))
  } catch {
    return false
  }
  return true
}
