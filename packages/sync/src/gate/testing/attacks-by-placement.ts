import type { Map as YMap } from 'yjs'
import { asMal, headingText, lastOfNotes } from './attack.ts'
import type { Attack } from './attack.ts'
import { any, rawUpdate, text } from './encode.ts'
import { PEOPLE } from './world.ts'

/** Structs that say one thing about where they are and land elsewhere. */
export const PLACEMENT: readonly Attack[] = [
  {
    name: "left origin in one's own part, right origin in another's",
    as: 'mal',
    build: (world) => [
      rawUpdate([
        asMal(world, {
          content: any('mixed'),
          origin: world.idAt('annotations', 'mal:1', 'body'),
          right: world.idAt('annotations', 'ben:1', 'body'),
        }),
      ]),
    ],
    succeeded: (doc) => (doc.getMap('annotations').get('mal:1') as YMap<unknown>).get('body') === 'mixed',
  },
  {
    name: "left origin in another's part, right origin in one's own",
    as: 'mal',
    build: (world) => [
      rawUpdate([
        asMal(world, {
          content: any('hacked'),
          origin: world.idAt('annotations', 'ben:1', 'body'),
          right: world.idAt('annotations', 'mal:1', 'body'),
        }),
      ]),
    ],
    succeeded: (doc) => (doc.getMap('annotations').get('ben:1') as YMap<unknown>).get('body') === 'hacked',
  },
  {
    name: 'origins under two keys of one map',
    as: 'mal',
    build: (world) => [
      rawUpdate([
        asMal(world, {
          content: any('mixed'),
          origin: world.idAt('annotations', 'mal:1', 'body'),
          right: world.idAt('annotations', 'mal:1', 'lens'),
        }),
      ]),
    ],
    succeeded: (doc) => (doc.getMap('annotations').get('mal:1') as YMap<unknown>).get('body') === 'mixed',
  },
  {
    name: 'a value put before the one that it follows',
    as: 'mal',
    build: (world) => {
      const { client } = PEOPLE.mal
      const clock = world.next(client)
      const right = world.idAt('annotations', 'mal:1', 'body')
      return [
        rawUpdate([
          asMal(
            world,
            { content: any('a'), origin: right },
            { content: any('b'), origin: [client, clock], right },
          ),
        ]),
      ]
    },
    succeeded: (doc) => (doc.getMap('annotations').get('mal:1') as YMap<unknown>).get('body') === 'b',
  },
  {
    name: 'right origin only',
    as: 'mal',
    build: (world) => {
      const { client, clock } = headingText(world.doc)._start?.id ?? { client: 0, clock: 0 }
      return [rawUpdate([asMal(world, { content: text('hacked'), right: [client, clock] })])]
    },
    succeeded: (doc) => headingText(doc).toString().includes('hacked'),
  },
  {
    name: 'a chain whose first link is in the notes',
    as: 'mal',
    build: (world) => {
      const { client } = PEOPLE.mal
      const first = world.next(client)
      const links = Array.from({ length: 5000 }, (_, i) => ({
        content: text('z'),
        origin: i === 0 ? lastOfNotes(world) : ([client, first + i - 1] as const),
      }))
      return [rawUpdate([asMal(world, ...links)])]
    },
    succeeded: (doc) => headingText(doc).toString().includes('zzzz'),
  },
  {
    name: "parent id of another's map",
    as: 'mal',
    build: (world) => [
      rawUpdate([
        asMal(world, { content: any('hacked'), parent: world.idAt('annotations', 'ben:1'), key: 'more' }),
      ]),
    ],
    succeeded: (doc) => (doc.getMap('annotations').get('ben:1') as YMap<unknown>).get('more') === 'hacked',
  },
  {
    name: 're-send a known range with another parent, and write on it',
    as: 'ada',
    role: 'participant',
    build: (world) => {
      const origin = lastOfNotes(world)
      const values = Array.from({ length: world.next(PEOPLE.ada.client) - origin[1] }, () => 'mine')
      const structs = [
        { content: any(...values), parent: 'annotations', key: 'ada:1' },
        { content: text('hacked'), origin },
      ]
      return [rawUpdate([{ client: PEOPLE.ada.client, clock: origin[1], structs }])]
    },
    succeeded: (doc) => headingText(doc).toString().includes('hacked'),
  },
  {
    name: "cut another's letter in two by re-sending a known id beside it",
    as: 'mal',
    build: (world) => {
      const [client, clock] = world.idAt('facts', 'summary')
      const inside = clock + 1 + 'The queue 😀'.length - 1
      const known = { content: any('x'), parent: 'annotations' as const, key: 'mal:1' }
      const { parent: _parent, key: _key, ...content } = known
      const structs = [{ ...content, right: [client, inside] as const }]
      return [rawUpdate([{ client: PEOPLE.mal.client, clock: 0, structs }])]
    },
    answers: ['admitted'],
    succeeded: (doc) => !String(doc.getMap('facts').get('summary')).includes('😀'),
  },
  {
    name: "cut another's letter in two from a collected neighbour",
    as: 'mal',
    build: (world) => {
      const [client, clock] = world.idAt('facts', 'summary')
      const inside = clock + 1 + 'The queue 😀'.length - 1
      const next = world.next(PEOPLE.mal.client)
      return [
        rawUpdate([
          asMal(
            world,
            { gc: 1 },
            { content: text('x'), origin: [PEOPLE.mal.client, next], right: [client, inside] },
          ),
        ]),
      ]
    },
    succeeded: (doc) => !String(doc.getMap('facts').get('summary')).includes('😀'),
  },
  {
    name: 'list items in a map root',
    as: 'mal',
    build: (world) => [rawUpdate([asMal(world, { content: any('x'), parent: 'annotations' })])],
    succeeded: (doc) => doc.getMap('annotations')._start !== null,
  },
  {
    name: 'map entries in a list root',
    as: 'ada',
    build: (world) => {
      const structs = [{ content: any('x'), parent: 'notes', key: 'x' }]
      return [rawUpdate([{ client: PEOPLE.ada.client, clock: world.next(PEOPLE.ada.client), structs }])]
    },
    succeeded: (doc) => doc.getXmlFragment('notes')._map.has('x'),
  },
  {
    name: 'a nested map used as a list',
    as: 'mal',
    build: (world) => [
      rawUpdate([asMal(world, { content: any('x'), parent: world.idAt('annotations', 'mal:1') })]),
    ],
    succeeded: (doc) => (doc.getMap('annotations').get('mal:1') as YMap<unknown>)._start !== null,
  },
  {
    name: 'a plain value used as a container',
    as: 'mal',
    build: (world) => [
      rawUpdate([
        asMal(world, { content: any('x'), parent: world.idAt('annotations', 'mal:1', 'body'), key: 'x' }),
      ]),
    ],
  },
  {
    name: 'an unknown root',
    as: 'mal',
    build: (world) => [rawUpdate([asMal(world, { content: any('x'), parent: 'evil', key: 'mal:1' })])],
    succeeded: (doc) => doc.share.has('evil'),
  },
  {
    name: 'fifty unknown roots',
    as: 'mal',
    build: (world) => [
      rawUpdate([
        asMal(
          world,
          ...Array.from({ length: 50 }, (_, i) => ({ content: any('x'), parent: `evil${i}`, key: 'mal:1' })),
        ),
      ]),
    ],
    succeeded: (doc) => doc.share.size > 50,
  },
  {
    name: 'a root named __proto__',
    as: 'mal',
    build: (world) => [rawUpdate([asMal(world, { content: any('x'), parent: '__proto__', key: 'mal:1' })])],
    succeeded: (doc) => doc.share.has('__proto__'),
  },
  {
    name: 'a key named __proto__',
    as: 'mal',
    build: (world) => [
      rawUpdate([
        asMal(world, { content: any('x'), parent: world.idAt('annotations', 'mal:1'), key: '__proto__' }),
      ]),
    ],
    succeeded: (doc) => (doc.getMap('annotations').get('mal:1') as YMap<unknown>).has('__proto__'),
  },
]
