import * as encoding from 'lib0/encoding'
import { encodeStateAsUpdateV2, Map as YMap, type Doc, XmlText } from 'yjs'
import { type Attack, field, headingOf, lastOfNotes, wordsOf } from './attack.ts'
import { any, binary, bytes, embed, json, mark, raw, type RawStruct, subdocument, type } from './raw.ts'
import type { Attacker, Stage } from './stage.ts'

type Content = Extract<RawStruct, { content: unknown }>['content']

/** Puts content into a field of one's own, where nothing but the content can be wrong. */
const inOwnField =
  (content: Content) =>
  (me: Attacker): Uint8Array[] => [
    me.write({ content, parent: me.at('annotations', me.own), key: 'turnedOut' }),
  ]
const took = (doc: Doc, { own }: Attacker): boolean =>
  (doc.getMap('annotations').get(own) as YMap<unknown>).has('turnedOut')

const nested = (depth: number): Content => {
  const opened = new Uint8Array(depth * 2 + 2)
  opened[0] = 1
  for (let i = 0; i < depth; i++) opened.set([117, 1], 1 + i * 2)
  opened[depth * 2 + 1] = 126
  return bytes(8, opened)
}
const nulls = (count: number): Content =>
  bytes(
    8,
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1)
      encoding.writeUint8(encoder, 117)
      encoding.writeVarUint(encoder, count)
      encoding.writeUint8Array(encoder, new Uint8Array(count).fill(126))
    }),
  )

/** Bytes that are costly, ambiguous, or of kinds that the document does not use. */
export const ENCODING: readonly Attack[] = [
  {
    name: 'V2 on the V1 channel',
    as: 'participant',
    build: (me) => [encodeStateAsUpdateV2(me.replica())],
  },
  {
    name: 'trailing bytes',
    as: 'participant',
    build: (me) => inOwnField(any('x'))(me).map((update) => new Uint8Array([...update, 0])),
    took,
  },
  {
    name: 'thirty million structs declared in twelve bytes',
    as: 'participant',
    build: (me) => [raw([{ ...me.mine(), announced: 30_000_000 }])],
  },
  { name: 'a value nested 20,000 deep', as: 'participant', build: inOwnField(nested(20_000)) },
  { name: 'a value nested 500 deep', as: 'participant', build: inOwnField(nested(500)), took },
  { name: 'a list of two million values', as: 'participant', build: inOwnField(nulls(2_000_000)), took },
  {
    name: 'types nested 500 deep',
    as: 'participant',
    build: (me) => {
      const first = me.next(me.client)
      const levels = Array.from({ length: 500 }, (_, i) => ({
        content: type('map'),
        parent: i === 0 ? me.at('annotations', me.own) : ([me.client, first + i - 1] as const),
        key: 'turnedOut',
      }))
      return [me.write(...levels)]
    },
    took,
  },
  {
    name: 'a collected struct of 2^52',
    as: 'participant',
    build: (me) => [me.write({ gc: 2 ** 52 })],
    took: (doc, { client }) => (doc.store.clients.get(client)?.at(-1)?.length ?? 0) >= 2 ** 52,
  },
  { name: 'a string of 5 MB', as: 'participant', build: inOwnField(any('x'.repeat(5e6))), took },
  { name: 'a sub-document', as: 'participant', build: inOwnField(subdocument('evil')), took },
  { name: 'JSON content', as: 'participant', build: inOwnField(json('"x"')), took },
  { name: 'binary content', as: 'participant', build: inOwnField(binary(new Uint8Array(9))), took },
  { name: 'embedded content', as: 'participant', build: inOwnField(embed('{"image":"x"}')), took },
  { name: 'bytes inside a value', as: 'participant', build: inOwnField(any(new Uint8Array(9))), took },
  { name: 'a hook', as: 'participant', build: inOwnField(type('xml-hook', 'evil')), took },
]

const marks =
  (key: string, value: string) =>
  (me: Attacker, { doc }: Stage): Uint8Array[] => [
    me.write({ content: mark(key, value), origin: lastOfNotes(doc) }),
  ]
const marked =
  (key: string) =>
  (doc: Doc): boolean => {
    for (let item = wordsOf(doc)._start; item !== null; item = item.right) {
      if ('key' in item.content && item.content.key === key) return true
    }
    return false
  }
const sets =
  (name: string, value: unknown) =>
  (me: Attacker): Uint8Array[] => [
    me.edit((doc) => (doc.getMap('annotations').get(me.own) as YMap<unknown>).set(name, value)),
  ]

/** Values that can be read and are wrong, each in a place where its writer may write. */
export const VALUES: readonly Attack[] = [
  {
    name: 'a lens that there is not',
    as: 'participant',
    build: sets('lens', 'blamed'),
    took: (doc, { own }) => field(doc, 'annotations', own, 'lens') === 'blamed',
  },
  {
    name: 'a field that there is not',
    as: 'participant',
    build: sets('admin', true),
    took: (doc, { own }) => field(doc, 'annotations', own, 'admin') === true,
  },
  {
    name: 'a number where words belong',
    as: 'participant',
    build: sets('body', 7),
    took: (doc, { own }) => field(doc, 'annotations', own, 'body') === 7,
  },
  {
    name: 'words that are too long',
    as: 'participant',
    build: sets('body', 'x'.repeat(20_001)),
    took: (doc, { own }) => String(field(doc, 'annotations', own, 'body')).length === 20_001,
  },
  {
    name: 'a time that is none',
    as: 'scribe',
    build: (me) => [me.edit((doc) => doc.getMap('facts').set('start', 'yesterday'))],
    took: (doc) => doc.getMap('facts').get('start') === 'yesterday',
  },
  {
    name: '__proto__ in a value',
    as: 'participant',
    build: inOwnField(
      bytes(
        8,
        encoding.encode((encoder) => {
          for (const n of [1]) encoding.writeVarUint(encoder, n)
          encoding.writeUint8(encoder, 118)
          encoding.writeVarUint(encoder, 1)
          encoding.writeVarString(encoder, '__proto__')
          encoding.writeAny(encoder, { admin: true })
        }),
      ),
    ),
    took,
  },
  {
    name: '__proto__ in the value of a mark',
    as: 'scribe',
    build: marks('italic', '{"__proto__":{"admin":true}}'),
    took: marked('italic'),
  },
  {
    name: 'a javascript: link',
    as: 'scribe',
    build: marks('link', '{"href":"javascript:alert(1)"}'),
    took: marked('link'),
  },
  { name: 'an unknown mark', as: 'scribe', build: marks('blink', 'true'), took: marked('blink') },
  {
    name: 'a script element',
    as: 'scribe',
    build: (me) => [me.write({ content: type('xml-element', 'script'), parent: 'notes' })],
    took: (doc) => doc.getXmlFragment('notes').toString().includes('<script>'),
  },
  {
    name: 'an onerror attribute',
    as: 'scribe',
    build: (me) => [me.edit((doc) => headingOf(doc).setAttribute('onerror', 'alert(1)'))],
    took: (doc) => headingOf(doc).getAttribute('onerror') === 'alert(1)',
  },
  {
    name: 'words of the notes outside any block',
    as: 'scribe',
    build: (me) => [me.write({ content: type('xml-text'), parent: 'notes' })],
    took: (doc) =>
      doc
        .getXmlFragment('notes')
        .toArray()
        .some((node) => node instanceof XmlText),
  },
]
