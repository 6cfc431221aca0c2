import type { Map as YMap } from 'yjs'
import { newId } from '../../src/ids.ts'
import { type Attack, field, lastOfNotes, wordsOf } from './attack.ts'
import { any, type Id, raw, text } from './raw.ts'
import type { Stage } from './stage.ts'

/** An id in the middle of the emoji of the summary, so that whoever cuts there breaks a letter in two. */
const insideEmoji = (stage: Stage): Id => {
  const item = (
    stage.doc.getMap('facts').get('summary') as { _start: { id: { client: number; clock: number } } }
  )._start
  return [item.id.client, item.id.clock + 'The queue 😀'.length - 1]
}
const summaryBroken = (doc: Stage['doc']): boolean =>
  !String(doc.getMap('facts').get('summary')).includes('😀')

/** Structs that say one thing about where they are and land elsewhere. */
export const PLACEMENT: readonly Attack[] = [
  {
    name: "left origin in one's own part, right origin in another's",
    as: 'participant',
    build: (me, { bens }) => [
      me.write({
        content: any('mixed'),
        origin: me.at('annotations', me.own, 'body'),
        right: me.at('annotations', bens, 'body'),
      }),
    ],
    took: (doc, { own }) => field(doc, 'annotations', own, 'body') === 'mixed',
  },
  {
    name: "left origin in another's part, right origin in one's own",
    as: 'participant',
    build: (me, { bens }) => [
      me.write({
        content: any('hacked'),
        origin: me.at('annotations', bens, 'body'),
        right: me.at('annotations', me.own, 'body'),
      }),
    ],
    took: (doc, _me, { bens }) => field(doc, 'annotations', bens, 'body') === 'hacked',
  },
  {
    name: 'right origin only',
    as: 'participant',
    build: (me, { doc }) => {
      const { client, clock } = wordsOf(doc)._start!.id
      return [me.write({ content: text('hacked'), right: [client, clock] })]
    },
    took: (doc) => wordsOf(doc).toString().includes('hacked'),
  },
  {
    name: 'a chain whose first link is in the notes',
    as: 'participant',
    build: (me, { doc }) => {
      const first = me.next(me.client)
      const links = Array.from({ length: 5_000 }, (_, i) => ({
        content: text('z'),
        origin: i === 0 ? lastOfNotes(doc) : ([me.client, first + i - 1] as const),
      }))
      return [me.write(...links)]
    },
    took: (doc) => wordsOf(doc).toString().includes('zzzz'),
  },
  {
    name: "parent id of another's map",
    as: 'participant',
    build: (me, { bens }) => [
      me.write({ content: any('hacked'), parent: me.at('annotations', bens), key: 'turnedOut' }),
    ],
    took: (doc, _me, { bens }) => field(doc, 'annotations', bens, 'turnedOut') === 'hacked',
  },
  {
    name: 're-send a known range with another parent, and write on it',
    as: 'participant',
    build: (me, { doc }) => {
      const clock = me.next(me.client) - 1
      const known = { content: any('known', 'hacked'), parent: 'facts', key: 'severity' }
      const onNotes = { content: text('hacked'), origin: lastOfNotes(doc) }
      return [raw([{ client: me.client, clock, structs: [known, onNotes] }])]
    },
    took: (doc) => wordsOf(doc).toString().includes('hacked'),
  },
  {
    name: "cut another's letter in two by re-sending a known id beside it",
    as: 'participant',
    build: (me, stage) => [
      raw([{ client: me.client, clock: 0, structs: [{ content: any('x'), right: insideEmoji(stage) }] }]),
    ],
    took: summaryBroken,
    quiet: true,
  },
  {
    name: "cut another's letter in two from a collected neighbour",
    as: 'participant',
    build: (me, stage) => [
      me.write(
        { gc: 1 },
        { content: text('x'), origin: [me.client, me.next(me.client)], right: insideEmoji(stage) },
      ),
    ],
    took: summaryBroken,
  },
  {
    name: 'list items in a map root',
    as: 'participant',
    build: (me) => [me.write({ content: any('x'), parent: 'annotations' })],
    took: (doc) => doc.getMap('annotations')._start !== null,
  },
  {
    name: 'map entries in the notes',
    as: 'scribe',
    build: (me) => [me.write({ content: any('x'), parent: 'notes', key: 'x' })],
    took: (doc) => doc.getXmlFragment('notes')._map.has('x'),
  },
  {
    name: 'a nested map used as a list',
    as: 'participant',
    build: (me) => [me.write({ content: any('x'), parent: me.at('annotations', me.own) })],
    took: (doc, { own }) => (doc.getMap('annotations').get(own) as YMap<unknown>)._start !== null,
  },
  {
    name: 'a plain value used as a container',
    as: 'participant',
    build: (me) => [me.write({ content: any('x'), parent: me.at('annotations', me.own, 'body'), key: 'x' })],
  },
  {
    name: 'an unknown root',
    as: 'facilitator',
    build: (me) => [me.write({ content: any('x'), parent: 'evil', key: me.own })],
    took: (doc) => doc.share.has('evil'),
  },
  {
    name: 'fifty unknown roots',
    as: 'participant',
    build: (me) => [
      me.write(
        ...Array.from({ length: 50 }, (_, i) => ({ content: any('x'), parent: `evil${i}`, key: me.own })),
      ),
    ],
    took: (doc) => doc.share.has('evil49'),
  },
  {
    name: 'a root named __proto__',
    as: 'participant',
    build: (me) => [me.write({ content: any('x'), parent: '__proto__', key: me.own })],
    took: (doc) => doc.share.has('__proto__'),
  },
  {
    name: 'a field named __proto__',
    as: 'participant',
    build: (me) => [me.write({ content: any('x'), parent: me.at('annotations', me.own), key: '__proto__' })],
    took: (doc, { own }) => (doc.getMap('annotations').get(own) as YMap<unknown>).has('__proto__'),
  },
  {
    name: 'a key that is no id',
    as: 'scribe',
    build: (me) => [me.edit((doc) => doc.getMap('votes').set(`${me.me}:${newId()}:x`, []))],
    took: (doc) => doc.getMap('votes').size > 1,
  },
]
