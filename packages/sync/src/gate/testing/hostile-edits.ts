import fc from 'fast-check'
import { Map as YMap, XmlElement, encodeStateAsUpdate } from 'yjs'
import { any, deleted, mark, rawUpdate, text, type } from './encode.ts'
import type { Id, RawContent, RawSection, RawStruct } from './encode.ts'
import { PEOPLE, ROOT_NAMES, SERVER_CLIENT, edit } from './world.ts'
import type { Name, World } from './world.ts'

/** How to make an update that looks like one: numbers choose among the ids and keys of the document. */
export interface Forgery {
  sections: { client: number; skew: number; structs: ForgedStruct[] }[]
  deletes: { id: number; length: number }[]
}

interface ForgedStruct {
  content: number
  origin: number | null
  right: number | null
  parent: number
  key: number | null
}

/** Mostly well-formed and mostly forbidden updates of real ids. */
export const forgery: fc.Arbitrary<Forgery> = fc.record({
  sections: fc.array(
    fc.record({
      client: fc.oneof({ weight: 8, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: fc.nat(9) }),
      skew: fc.oneof({ weight: 8, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(6) }),
      structs: fc.array(
        fc.record({
          content: fc.nat(11),
          origin: fc.option(fc.nat(200)),
          right: fc.option(fc.nat(200), { freq: 2 }),
          parent: fc.nat(60),
          key: fc.option(fc.nat(20), { freq: 6 }),
        }),
        { minLength: 1, maxLength: 5 },
      ),
    }),
    { maxLength: 3 },
  ),
  deletes: fc.array(fc.record({ id: fc.nat(200), length: fc.integer({ min: 1, max: 5 }) }), { maxLength: 3 }),
})

export function forge(world: World, name: Name, { sections, deletes }: Forgery): Uint8Array {
  const own = PEOPLE[name].client
  const clients = [own, own + 1, own + 2, own, PEOPLE.ben.client, PEOPLE.ada.client, SERVER_CLIENT]
  const ids = allIds(world)
  const raw = new Map<number, RawSection>()
  for (const { client: choice, skew, structs } of sections) {
    const client = pick(clients, choice)
    const clock = Math.max(world.next(client) - skew, 0)
    const known = [...ids, [own, world.next(own)] as const, [own + 1, world.next(own + 1)] as const]
    raw.set(client, { client, clock, structs: structs.map((struct) => forgeStruct(struct, known, name)) })
  }
  const ranges = deletes.map(({ id, length }) => ({ id: pick(ids, id), length }))
  return rawUpdate(
    [...raw.values()],
    [...new Map(ranges.map(({ id: [client, clock], length }) => [client, { clock, length }]))].map(
      ([client, { clock, length }]) => ({ client, ranges: [[clock, length]] }),
    ),
  )
}

function forgeStruct(
  { content, origin, right, parent, key }: ForgedStruct,
  ids: Id[],
  name: Name,
): RawStruct {
  if (content === 0) return { gc: 2 }
  const keys = ['title', 'body', 'ben:1', `${name}:1`, `${name}:2`, name, 'entry', 'text', 'level']
  const parents = [...ROOT_NAMES, 'annotations', 'notes', 'votes', ...ids]
  return {
    content: pick(CONTENTS, content),
    parent: pick(parents, parent),
    ...(origin === null ? {} : { origin: pick(ids, origin) }),
    ...(right === null ? {} : { right: pick(ids, right) }),
    ...(key === null ? {} : { key: pick(keys, key) }),
  }
}

const CONTENTS: readonly RawContent[] = [
  any('hacked'),
  any(['entry']),
  any(1, 2),
  text('hacked'),
  deleted(1),
  deleted(2),
  type('map'),
  type('map'),
  type('xml-element', 'paragraph'),
  type('xml-text'),
  mark('bold', 'true'),
]

function allIds(world: World): Id[] {
  const ids: Id[] = []
  for (const structs of world.doc.store.clients.values()) {
    for (const { id, length } of structs) {
      ids.push([id.client, id.clock])
      if (length > 1) ids.push([id.client, id.clock + length - 1], [id.client, id.clock + (length >> 1)])
    }
  }
  return ids
}

/** A change of bytes somewhere in an honest update. */
export interface Damage {
  source: number
  cutAt: number | null
  changes: { at: number; byte: number }[]
}

export const damage: fc.Arbitrary<Damage> = fc.record({
  source: fc.nat(3),
  cutAt: fc.option(fc.nat(5000), { freq: 3 }),
  changes: fc.array(fc.record({ at: fc.nat(5000), byte: fc.nat(255) }), { maxLength: 4 }),
})

export function damaged(world: World, name: Name, { source, cutAt, changes }: Damage): Uint8Array {
  const doc = world.replica(PEOPLE[name].client)
  const honest = [
    () => encodeStateAsUpdate(world.doc),
    () => edit(doc, () => doc.getMap('votes').set(name, ['entry'])),
    () => edit(doc, () => doc.getMap('annotations').set(`${name}:1`, new YMap([['body', 'x']]))),
    () => edit(doc, () => doc.getXmlFragment('notes').insert(0, [new XmlElement('paragraph')])),
  ]
  const bytes = new Uint8Array(pick(honest, source)())
  for (const { at, byte } of changes) bytes[at % bytes.length] = byte
  return cutAt === null ? bytes : bytes.subarray(0, cutAt % bytes.length)
}

function pick<T>(from: readonly T[], at: number): T {
  return from[at % from.length] as T
}
