import { Map as YMap, type Doc } from 'yjs'
import { newId } from '../../src/ids.ts'
import { type Attack, field, headingOf, wordsOf } from './attack.ts'
import { any, deleted, raw } from './raw.ts'
import type { Attacker, Stage } from './stage.ts'

const AT = '2026-05-04T09:00:00Z'
const record = (body: string): YMap<unknown> => new YMap(Object.entries({ body, at: AT }))
const edits =
  (change: (doc: Doc, attacker: Attacker, stage: Stage) => void) =>
  (attacker: Attacker, stage: Stage): Uint8Array[] => [attacker.edit((doc) => change(doc, attacker, stage))]
const annotations = (doc: Doc): YMap<YMap<unknown>> => doc.getMap<YMap<unknown>>('annotations')

/** Writes that Yjs' own API makes, where the writer has no business. */
export const MISUSE: readonly Attack[] = [
  {
    name: 'write another root',
    as: 'participant',
    build: edits((doc) => doc.getMap('facts').set('title', 'hacked')),
    took: (doc) => doc.getMap('facts').get('title') === 'hacked',
  },
  {
    name: 'write a root that only the server writes',
    as: 'facilitator',
    build: edits((doc) => doc.getMap('agenda').set('state', 'closed')),
    took: (doc) => doc.getMap('agenda').get('state') === 'closed',
  },
  {
    name: 'make oneself a facilitator in the list of people',
    as: 'participant',
    build: edits((doc, { me }) => doc.getMap('people').set(me, { name: 'Mallory', role: 'facilitator' })),
    took: (doc, { me }) => (doc.getMap('people').get(me) as { role: string }).role === 'facilitator',
  },
  {
    name: "set another's field",
    as: 'facilitator',
    build: edits((doc, _me, { bens }) => annotations(doc).get(bens)?.set('body', 'hacked')),
    took: (doc, _me, { bens }) => field(doc, 'annotations', bens, 'body') === 'hacked',
  },
  {
    name: "overwrite another's key",
    as: 'participant',
    build: edits((doc, _me, { bens }) => annotations(doc).set(bens, record('hacked'))),
    took: (doc, _me, { bens }) => field(doc, 'annotations', bens, 'body') === 'hacked',
  },
  {
    name: "overwrite another's field with the delete set stripped",
    as: 'participant',
    build: (me, { bens }) => [
      me.write({ content: any('hacked'), origin: me.at('annotations', bens, 'body') }),
    ],
    took: (doc, _me, { bens }) => field(doc, 'annotations', bens, 'body') === 'hacked',
  },
  {
    name: "overwrite another's field by an already-deleted struct",
    as: 'participant',
    build: (me, { bens }) => [me.write({ content: deleted(1), origin: me.at('annotations', bens, 'body') })],
    took: (doc, _me, { bens }) => annotations(doc).get(bens)?.has('body') === false,
  },
  {
    name: "delete another's thing",
    as: 'facilitator',
    build: edits((doc, _me, { bens }) => annotations(doc).delete(bens)),
    took: (doc, _me, { bens }) => !annotations(doc).has(bens),
  },
  {
    name: 'delete the notes by a delete set only',
    as: 'participant',
    build: (_me, { doc }) => {
      const { client, clock } = headingOf(doc)._item!.id
      return [raw([], [{ client, ranges: [[clock, 1]] }])]
    },
    took: (doc) => !doc.getXmlFragment('notes').toString().includes('rang'),
  },
  {
    name: 'delete part of a string',
    as: 'participant',
    build: edits((doc) => wordsOf(doc).delete(1, 2)),
    took: (doc) => !wordsOf(doc).toString().includes('Alarm'),
  },
  {
    name: 'delete a mark of the notes',
    as: 'participant',
    build: edits((doc) => wordsOf(doc).format(0, 5, { bold: null })),
    took: (doc) => !wordsOf(doc).toString().includes('bold'),
    quiet: true,
  },
  {
    name: 'delete a mark by a delete set only',
    as: 'observer',
    build: (_me, { doc }) => {
      const { client, clock } = wordsOf(doc)._start!.id
      return [raw([], [{ client, ranges: [[clock, 1]] }])]
    },
    took: (doc) => !wordsOf(doc).toString().includes('bold'),
    quiet: true,
  },
  {
    name: "create under another's prefix",
    as: 'facilitator',
    build: edits((doc, _me, { ben }) =>
      annotations(doc).set(`${ben.guest.user.id}:${'x'.repeat(12)}`, record('hacked')),
    ),
    took: (doc, _me, { ben }) => annotations(doc).has(`${ben.guest.user.id}:${'x'.repeat(12)}`),
  },
  {
    name: "set another's agreement",
    as: 'participant',
    build: edits((doc, _me, { ben }) =>
      doc.getMap('agreement').set(ben.guest.user.id, { answer: 'not-yet', at: AT }),
    ),
    took: (doc, _me, { ben }) =>
      (doc.getMap('agreement').get(ben.guest.user.id) as { answer: string }).answer === 'not-yet',
  },
  {
    name: "take another's vote away",
    as: 'participant',
    build: edits((doc, _me, { ben }) => doc.getMap('votes').delete(ben.guest.user.id)),
    took: (doc, _me, { ben }) => !doc.getMap('votes').has(ben.guest.user.id),
  },
  {
    name: 'take words of others off the board as a participant',
    as: 'participant',
    build: edits((doc, { me }, { bens }) => doc.getMap('removed').set(bens, { by: me, at: AT })),
    took: (doc, _me, { bens }) => doc.getMap('removed').has(bens),
  },
  {
    name: "put a nested type inside another's thing",
    as: 'participant',
    build: edits((doc, _me, { bens }) => annotations(doc).get(bens)?.set('marks', record('hacked'))),
    took: (doc, _me, { bens }) => annotations(doc).get(bens)?.has('marks') === true,
  },
  {
    name: 'put a map where a value belongs',
    as: 'participant',
    build: edits((doc, { own }) => annotations(doc).get(own)?.set('body', new YMap())),
    took: (doc, { own }) => field(doc, 'annotations', own, 'body') instanceof YMap,
  },
  {
    name: 'put a value where a map belongs',
    as: 'participant',
    build: edits((doc, { own }) => doc.getMap('annotations').set(own, 'hacked')),
    took: (doc, { own }) => doc.getMap('annotations').get(own) === 'hacked',
  },
  {
    name: 'one allowed and one forbidden write in one transaction',
    as: 'participant',
    build: edits((doc, { own }) => {
      annotations(doc).get(own)?.set('body', 'allowed')
      doc.getMap('facts').set('title', 'hacked')
    }),
    took: (doc, { own }) => field(doc, 'annotations', own, 'body') === 'allowed',
  },
  {
    name: 'an observer writes',
    as: 'observer',
    build: edits((doc, { me }) => annotations(doc).set(`${me}:${'y'.repeat(12)}`, record('hacked'))),
    took: (doc, { me }) => annotations(doc).has(`${me}:${'y'.repeat(12)}`),
  },
  {
    name: 'an observer adds what nobody would see',
    as: 'observer',
    build: (me) => [me.write({ gc: 100 })],
    took: (doc, { client }) => doc.store.clients.has(client),
  },
  {
    name: "an observer writes on another's withdrawn words",
    as: 'observer',
    build: (me, { withdrawn }) => [me.write({ content: any('x'), origin: me.at('annotations', withdrawn) })],
    took: (doc, { client }) => doc.store.clients.has(client),
  },
  {
    name: 'a participant adds an entry that is no proposal',
    as: 'participant',
    build: edits((doc) => doc.getMap('timeline').set(newId(), new YMap([['text', 'hacked']]))),
    took: (doc) => doc.getMap('timeline').size > 1,
  },
]
