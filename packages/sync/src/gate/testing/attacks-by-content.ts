import { encodeStateAsUpdateV2 } from 'yjs'
import type { Map as YMap } from 'yjs'
import * as encoding from 'lib0/encoding'
import { asMal, heading, headingText, lastOfNotes } from './attack.ts'
import type { Attack } from './attack.ts'
import { any, binary, bytes, embed, json, mark, rawUpdate, subdocument, type } from './encode.ts'
import type { RawContent } from './encode.ts'
import { PEOPLE, edit } from './world.ts'
import type { World } from './world.ts'

/** Puts content into a field of one's own, where nothing but the content can be wrong. */
function inOwnField(content: RawContent): (world: World) => Uint8Array[] {
  return (world) => [
    rawUpdate([asMal(world, { content, parent: world.idAt('annotations', 'mal:1'), key: 'extra' })]),
  ]
}

function hasExtra(doc: { getMap(name: string): YMap<unknown> }): boolean {
  return (doc.getMap('annotations').get('mal:1') as YMap<unknown>).has('extra')
}

function nested(depth: number): RawContent {
  const opened = new Uint8Array(depth * 2 + 2)
  opened[0] = 1
  for (let i = 0; i < depth; i++) opened.set([117, 1], 1 + i * 2)
  opened[depth * 2 + 1] = 126
  return bytes(8, opened)
}

/** Bytes that are costly, ambiguous, or of kinds that the document does not use. */
export const ENCODING: readonly Attack[] = [
  {
    name: 'V2 on the V1 channel',
    as: 'mal',
    build: (world) => [encodeStateAsUpdateV2(world.replica(PEOPLE.mal.client))],
  },
  {
    name: 'trailing bytes',
    as: 'mal',
    build: (world) => [new Uint8Array([...(inOwnField(any('x'))(world)[0] ?? []), 0])],
    succeeded: hasExtra,
  },
  {
    name: 'thirty million structs declared in twelve bytes',
    as: 'mal',
    build: (world) => [rawUpdate([{ ...asMal(world), announced: 30_000_000 }])],
  },
  {
    name: 'a value nested 20,000 deep',
    as: 'mal',
    build: inOwnField(nested(20_000)),
  },
  {
    name: 'a value nested 500 deep',
    as: 'mal',
    build: inOwnField(nested(500)),
    succeeded: hasExtra,
  },
  {
    name: 'types nested 500 deep',
    as: 'mal',
    build: (world) => {
      const { client } = PEOPLE.mal
      const first = world.next(client)
      const levels = Array.from({ length: 500 }, (_, i) => ({
        content: type('map'),
        parent: i === 0 ? 'annotations' : ([client, first + i - 1] as const),
        key: 'mal:deep',
      }))
      return [rawUpdate([asMal(world, ...levels)])]
    },
    succeeded: (doc) => doc.getMap('annotations').has('mal:deep'),
  },
  {
    name: 'a collected struct of 2^52',
    as: 'mal',
    build: (world) => [rawUpdate([asMal(world, { gc: 2 ** 52 })])],
    succeeded: (doc) => (doc.store.clients.get(PEOPLE.mal.client)?.at(-1)?.length ?? 0) >= 2 ** 52,
  },
  { name: 'a string of 5 MB', as: 'mal', build: inOwnField(any('x'.repeat(5e6))), succeeded: hasExtra },
  { name: 'a sub-document', as: 'mal', build: inOwnField(subdocument('evil')), succeeded: hasExtra },
  { name: 'JSON content', as: 'mal', build: inOwnField(json('"x"')), succeeded: hasExtra },
  { name: 'binary content', as: 'mal', build: inOwnField(binary(new Uint8Array(9))), succeeded: hasExtra },
  { name: 'embedded content', as: 'mal', build: inOwnField(embed('{"image":"x"}')), succeeded: hasExtra },
  { name: 'bytes inside a value', as: 'mal', build: inOwnField(any(new Uint8Array(9))), succeeded: hasExtra },
  { name: 'a hook', as: 'mal', build: inOwnField(type('xml-hook', 'evil')), succeeded: hasExtra },
]

function inNotes(change: (world: World) => Uint8Array): (world: World) => Uint8Array[] {
  return (world) => [change(world)]
}

function adaMarks(world: World, key: string, value: string): Uint8Array {
  const { client } = PEOPLE.ada
  const structs = [{ content: mark(key, value), origin: lastOfNotes(world) }]
  return rawUpdate([{ client, clock: world.next(client), structs }])
}

function adaPutsElement(world: World, nodeName: string): Uint8Array {
  const { client } = PEOPLE.ada
  const structs = [{ content: type('xml-element', nodeName), parent: 'notes' }]
  return rawUpdate([{ client, clock: world.next(client), structs }])
}

/** Values that are readable and yet wrong: the judge sees them decoded. */
export const VALUES: readonly Attack[] = [
  {
    name: 'an enum out of range',
    as: 'mal',
    build: (world) => [
      edit(world.replica(PEOPLE.mal.client), (doc) =>
        (doc.getMap('annotations').get('mal:1') as YMap<unknown>).set('lens', 'blamed'),
      ),
    ],
    succeeded: (doc) => (doc.getMap('annotations').get('mal:1') as YMap<unknown>).get('lens') === 'blamed',
  },
  {
    name: '__proto__ in a value',
    as: 'mal',
    build: inOwnField(
      bytes(
        8,
        encoding.encode((encoder) => {
          encoding.writeVarUint(encoder, 1)
          encoding.writeUint8(encoder, 118)
          encoding.writeVarUint(encoder, 1)
          encoding.writeVarString(encoder, '__proto__')
          encoding.writeAny(encoder, { admin: true })
        }),
      ),
    ),
    succeeded: (doc) => {
      const value = (doc.getMap('annotations').get('mal:1') as YMap<{ admin?: boolean }>).get('extra')
      return value?.admin === true
    },
  },
  {
    name: '__proto__ in the value of a mark',
    as: 'ada',
    build: inNotes((world) => adaMarks(world, 'italic', '{"__proto__":{"admin":true}}')),
    succeeded: (doc) => lastMark(doc) === 'italic',
  },
  {
    name: 'a javascript: link',
    as: 'ada',
    build: inNotes((world) => adaMarks(world, 'link', '{"href":"javascript:alert(1)"}')),
    succeeded: (doc) => lastMark(doc) === 'link',
  },
  {
    name: 'an unknown mark',
    as: 'ada',
    build: inNotes((world) => adaMarks(world, 'blink', 'true')),
    succeeded: (doc) => lastMark(doc) === 'blink',
  },
  {
    name: 'a script element',
    as: 'ada',
    build: inNotes((world) => adaPutsElement(world, 'script')),
    succeeded: (doc) => doc.getXmlFragment('notes').toString().includes('<script>'),
  },
  {
    name: 'an onerror attribute',
    as: 'ada',
    build: (world) => [
      edit(world.replica(PEOPLE.ada.client), (doc) => heading(doc).setAttribute('onerror', 'alert(1)')),
    ],
    succeeded: (doc) => heading(doc).getAttribute('onerror') === 'alert(1)',
  },
  {
    name: 'an href attribute with javascript:',
    as: 'ada',
    build: (world) => [
      edit(world.replica(PEOPLE.ada.client), (doc) => heading(doc).setAttribute('href', 'javascript:a()')),
    ],
    succeeded: (doc) => heading(doc).getAttribute('href') === 'javascript:a()',
  },
]

function lastMark(doc: Parameters<typeof headingText>[0]): string | undefined {
  let last: string | undefined
  for (let item = headingText(doc)._start; item !== null; item = item.right) {
    if ('key' in item.content) last = String(item.content.key)
  }
  return last
}
