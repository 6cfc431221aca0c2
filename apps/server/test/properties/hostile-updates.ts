import { notesOf, ROOTS, type Section, SECTIONS } from '@second-story/board'
import fc from 'fast-check'
import { applyUpdate, Doc, encodeStateAsUpdate, Map as YMap, Text, XmlElement, XmlText } from 'yjs'
import {
  any,
  deleted,
  type Id,
  mark,
  raw,
  type RawSection,
  type RawStruct,
  text,
  type,
} from '../attacks/raw.ts'
import type { Someone } from './people.ts'

/** How to make an update; numbers choose among the ids, keys and fields that are really there. */
export type Recipe =
  | { kind: 'forged'; sections: ForgedSection[]; deletes: { id: number; length: number }[] }
  | { kind: 'edited'; edits: { root: number; key: number; field: number; value: number; how: number }[] }
  | { kind: 'damaged'; of: number; cutAt: number | null; changes: { at: number; byte: number }[] }
  | { kind: 'random'; bytes: Uint8Array }
interface ForgedSection {
  client: number
  skew: number
  structs: {
    content: number
    origin: number | null
    right: number | null
    parent: number
    key: number | null
  }[]
}

const some = <T>(arbitrary: fc.Arbitrary<T>, maxLength: number): fc.Arbitrary<T[]> =>
  fc.array(arbitrary, { minLength: 1, maxLength })
const n = fc.nat(100_000)
const mostly = (usual: number): fc.Arbitrary<number> =>
  fc.oneof({ weight: 8, arbitrary: fc.nat(usual) }, { weight: 1, arbitrary: fc.nat(9) })

export const recipe: fc.Arbitrary<Recipe> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('forged' as const),
      sections: fc.array(
        fc.record({
          client: mostly(1),
          skew: mostly(0),
          structs: some(
            fc.record({
              content: n,
              origin: fc.option(n, { freq: 2 }),
              right: fc.option(n, { freq: 1 }),
              parent: n,
              key: fc.option(n, { freq: 6 }),
            }),
            4,
          ),
        }),
        { maxLength: 2 },
      ),
      deletes: fc.array(fc.record({ id: n, length: fc.integer({ min: 1, max: 5 }) }), { maxLength: 2 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('edited' as const),
      edits: some(fc.record({ root: n, key: n, field: n, value: n, how: n }), 3),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('damaged' as const),
      of: n,
      cutAt: fc.option(n, { freq: 3 }),
      changes: fc.array(fc.record({ at: n, byte: fc.nat(255) }), { maxLength: 4 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('random' as const), bytes: fc.uint8Array({ maxLength: 60 }) }),
  },
)

/** What an attacker has to work with: the document as it is, and whose clientIDs are whose. */
export interface Ground {
  doc: Doc
  who: Someone
  /** Their own clientID first, then others'. */
  clients: readonly number[]
  ids: readonly Id[]
  keys: readonly string[]
  /** The whole document as an update. */
  whole: Uint8Array
}

export const groundOf = (doc: Doc, who: Someone, own: number): Ground => {
  const ids: Id[] = []
  for (const structs of doc.store.clients.values()) {
    for (const { id, length } of structs) {
      ids.push([id.client, id.clock])
      if (length > 1) ids.push([id.client, id.clock + length - 1], [id.client, id.clock + (length >> 1)])
    }
  }
  const things = SECTIONS.filter((section) => section !== 'notes').flatMap((root) => [
    ...doc.getMap(root).keys(),
  ])
  const keys = [...new Set([...things, ...FIELDS, `${who.id}:${'n'.repeat(12)}`, who.id, 'n'.repeat(12)])]
  return {
    doc,
    who,
    clients: [own, own + 1, ...doc.store.clients.keys()],
    ids,
    keys,
    whole: encodeStateAsUpdate(doc),
  }
}

/** The update that a recipe makes on this ground. */
export const make = (recipe: Recipe, ground: Ground): Uint8Array => {
  switch (recipe.kind) {
    case 'random':
      return recipe.bytes
    case 'forged':
      return forged(recipe, ground)
    case 'edited':
      return edited(recipe, ground)
    case 'damaged': {
      const honest = recipe.of % 3 === 0 ? ground.whole : edited(oneEdit(recipe.of), ground)
      const bytes = new Uint8Array(honest)
      for (const { at, byte } of recipe.changes) bytes[at % bytes.length] = byte
      return recipe.cutAt === null ? bytes : bytes.subarray(0, recipe.cutAt % bytes.length)
    }
  }
}

const pick = <T>(from: readonly T[], at: number): T => from[at % from.length] as T
const oneEdit = (seed: number): Extract<Recipe, { kind: 'edited' }> => ({
  kind: 'edited',
  edits: [{ root: seed, key: seed >> 2, field: seed >> 4, value: seed >> 6, how: seed >> 8 }],
})

const FIELDS = ['title', 'body', 'text', 'lens', 'hidden', 'status', 'summary', 'level', 'state', 'holder']
const VALUES = [
  'hacked',
  'saw',
  true,
  null,
  7,
  [],
  ['n'.repeat(12)],
  { why: 'x' },
  { by: 'n'.repeat(12), at: '2026-05-04T09:00:00Z' },
]
const WORDS = ['hacked', 'words', 'saw', 'open']
const CONTENTS = [
  ...VALUES.map((value) => any(value)),
  any('a', 'b'),
  text('hacked'),
  deleted(1),
  deleted(2),
  type('map'),
  type('map'),
  type('text'),
  type('xml-element', 'paragraph'),
  type('xml-text'),
  mark('bold', 'true'),
]

const nextOf = (doc: Doc, client: number): number => {
  const last = doc.store.clients.get(client)?.at(-1)
  return last ? last.id.clock + last.length : 0
}

const forged = ({ sections, deletes }: Extract<Recipe, { kind: 'forged' }>, ground: Ground): Uint8Array => {
  const { doc, clients, keys } = ground
  const [own = 0, second = 0] = clients
  const ids = [...ground.ids, [own, nextOf(doc, own)] as const, [second, nextOf(doc, second)] as const]
  const parents = [...SECTIONS, 'evil', ...ids]
  const made = new Map<number, RawSection>()
  for (const { client: choice, skew, structs } of sections) {
    const client = pick(clients, choice)
    const clock = Math.max(nextOf(doc, client) - skew, 0)
    const forge = ({ content, origin, right, parent, key }: (typeof structs)[number]): RawStruct =>
      content % 20 === 0
        ? { gc: 2 }
        : {
            content: pick(CONTENTS, content),
            parent: pick(parents, parent),
            ...(origin === null ? {} : { origin: pick(ids, origin) }),
            ...(right === null ? {} : { right: pick(ids, right) }),
            ...(key === null ? {} : { key: pick(keys, key) }),
          }
    made.set(client, { client, clock, structs: structs.map(forge) })
  }
  const ranges = new Map(
    deletes.map(({ id, length }) => [pick(ids, id)[0], [pick(ids, id)[1], length] as const]),
  )
  return raw(
    [...made.values()],
    [...ranges].map(([client, range]) => ({ client, ranges: [range] })),
  )
}

/** What Yjs' own API writes, wherever it comes to mind. */
const edited = ({ edits }: Extract<Recipe, { kind: 'edited' }>, ground: Ground): Uint8Array => {
  const { whole, clients } = ground
  const replica = new Doc()
  for (const root of SECTIONS) {
    if (root === 'notes') notesOf(replica)
    else replica.getMap(root)
  }
  applyUpdate(replica, whole)
  replica.clientID = clients[0] ?? 1
  let update = Uint8Array.of(0, 0)
  replica.on('update', (bytes: Uint8Array) => void (update = new Uint8Array(bytes)))
  replica.transact(() => {
    for (const { root, key, field, value, how } of edits) {
      const section = pick(SECTIONS, root)
      if (section === 'notes') editNotes(replica, key, value, how)
      else editMap(replica, section, ground, { key, field, value, how })
    }
  })
  return update
}

const editMap = (
  doc: Doc,
  root: Exclude<Section, 'notes'>,
  { keys, who: { id: me } }: Ground,
  { key, field, value, how }: { key: number; field: number; value: number; how: number },
): void => {
  const map = doc.getMap(root)
  const there = [...map.keys()].sort()
  // Names that are not there, one's own things, things of anybody.
  const own = there.filter((name) => name.startsWith(me))
  const names = how % 4 === 0 || there.length === 0 ? keys : how % 4 === 1 && own.length > 0 ? own : there
  const name = pick(names, key)
  const thing = map.get(name)
  if (how % 5 === 0) map.delete(name)
  else if (thing instanceof YMap && how % 5 > 1)
    thing.set(
      pick(field % 2 ? FIELDS : ['text', ...thing.keys()], field >> 1),
      pick(value % 2 ? VALUES : WORDS, value >> 1),
    )
  else if (thing instanceof Text) thing.insert(Math.min(field % 20, thing.length), 'hacked')
  else if (ROOTS[root] === 'records')
    map.set(
      name,
      new YMap([[field % 2 ? 'text' : pick(FIELDS, field), pick(value % 2 ? VALUES : WORDS, value >> 1)]]),
    )
  else map.set(name, pick(VALUES, value))
}

const editNotes = (doc: Doc, at: number, value: number, how: number): void => {
  const notes = notesOf(doc)
  const block = pick(notes.toArray(), at)
  const words = block instanceof XmlElement && block.length > 0 ? block.get(0) : null
  if (how % 4 === 0)
    notes.insert(at % (notes.length + 1), [new XmlElement(value % 9 === 0 ? 'script' : 'paragraph')])
  else if (how % 4 === 1 && notes.length > 0) notes.delete(at % notes.length, 1)
  else if (words instanceof XmlText && how % 4 === 2) words.insert(0, 'hacked ')
  else if (words instanceof XmlText && words.length > 2)
    words.format(0, 2, { bold: value % 2 === 0 ? true : null })
}
