import { Map as YMap } from 'yjs'
import type { Doc } from 'yjs'
import { asMal, heading, headingText } from './attack.ts'
import type { Attack } from './attack.ts'
import { any, deleted, rawUpdate } from './encode.ts'
import { PEOPLE, edit } from './world.ts'
import type { World } from './world.ts'

function malEdits(change: (doc: Doc) => void): (world: World) => Uint8Array[] {
  return (world) => [edit(world.replica(PEOPLE.mal.client), change)]
}

function annotation(doc: Doc, key: string): YMap<unknown> | undefined {
  return doc.getMap<YMap<unknown>>('annotations').get(key)
}

/** Writes that Yjs' own API makes, where the writer has no business. */
export const MISUSE: readonly Attack[] = [
  {
    name: 'write another root',
    as: 'mal',
    build: malEdits((doc) => doc.getMap('facts').set('title', 'hacked')),
    succeeded: (doc) => doc.getMap('facts').get('title') === 'hacked',
  },
  {
    name: 'write a server-only root',
    as: 'ada',
    build: (world) => [
      edit(world.replica(PEOPLE.ada.client), (doc) => doc.getMap('agenda').set('state', 'closed')),
    ],
    succeeded: (doc) => doc.getMap('agenda').get('state') === 'closed',
  },
  {
    name: "set another's field",
    as: 'mal',
    build: malEdits((doc) => annotation(doc, 'ben:1')?.set('body', 'hacked')),
    succeeded: (doc) => annotation(doc, 'ben:1')?.get('body') === 'hacked',
  },
  {
    name: "overwrite another's key",
    as: 'mal',
    build: malEdits((doc) => doc.getMap('annotations').set('ben:1', new YMap([['body', 'hacked']]))),
    succeeded: (doc) => annotation(doc, 'ben:1')?.get('body') === 'hacked',
  },
  {
    name: "overwrite another's field with the delete set stripped",
    as: 'mal',
    build: (world) => [
      rawUpdate([
        asMal(world, { content: any('hacked'), origin: world.idAt('annotations', 'ben:1', 'body') }),
      ]),
    ],
    succeeded: (doc) => annotation(doc, 'ben:1')?.get('body') === 'hacked',
  },
  {
    name: "overwrite another's field by an already-deleted struct",
    as: 'mal',
    build: (world) => [
      rawUpdate([asMal(world, { content: deleted(1), origin: world.idAt('annotations', 'ben:1', 'body') })]),
    ],
    succeeded: (doc) => annotation(doc, 'ben:1')?.has('body') === false,
  },
  {
    name: "delete another's thing",
    as: 'mal',
    build: malEdits((doc) => doc.getMap('annotations').delete('ben:1')),
    succeeded: (doc) => annotation(doc, 'ben:1') === undefined,
  },
  {
    name: 'delete the notes by a delete set only',
    as: 'mal',
    build: (world) => {
      const { client, clock } = heading(world.doc)._item?.id ?? { client: 0, clock: 0 }
      return [rawUpdate([], [{ client, ranges: [[clock, 1]] }])]
    },
    succeeded: (doc) => doc.getXmlFragment('notes').length === 1,
  },
  {
    name: 'delete part of a string',
    as: 'mal',
    build: malEdits((doc) => headingText(doc).delete(1, 2)),
    succeeded: (doc) => !headingText(doc).toString().includes('Alarm'),
  },
  {
    name: "delete a mark of another's text",
    as: 'mal',
    build: malEdits((doc) => headingText(doc).format(0, 5, { bold: null })),
    // Left out, not refused: pages of readers do this by themselves when they tidy.
    answers: ['admitted'],
    succeeded: (doc) => !headingText(doc).toString().includes('bold'),
  },
  {
    name: 'delete a mark by a delete set only',
    as: 'rea',
    build: (world) => {
      const { client, clock } = headingText(world.doc)._start?.id ?? { client: 0, clock: 0 }
      return [rawUpdate([], [{ client, ranges: [[clock, 1]] }])]
    },
    // Left out, not refused: pages of readers do this by themselves when they tidy.
    answers: ['admitted'],
    succeeded: (doc) => !headingText(doc).toString().includes('bold'),
  },
  {
    name: "create under another's prefix",
    as: 'mal',
    build: malEdits((doc) => doc.getMap('annotations').set('ben:9', new YMap([['body', 'hacked']]))),
    succeeded: (doc) => doc.getMap('annotations').has('ben:9'),
  },
  {
    name: "set another's vote",
    as: 'mal',
    build: malEdits((doc) => doc.getMap('votes').set('ben', [])),
    succeeded: (doc) => (doc.getMap('votes').get('ben') as string[]).length === 0,
  },
  {
    name: "put a nested type inside another's thing",
    as: 'mal',
    build: malEdits((doc) => annotation(doc, 'ben:1')?.set('more', new YMap([['body', 'hacked']]))),
    succeeded: (doc) => annotation(doc, 'ben:1')?.has('more') === true,
  },
  {
    name: 'put a map where a value belongs',
    as: 'mal',
    build: malEdits((doc) => annotation(doc, 'mal:1')?.set('body', new YMap())),
    succeeded: (doc) => annotation(doc, 'mal:1')?.get('body') instanceof YMap,
  },
  {
    name: 'put a value where a map belongs',
    as: 'mal',
    build: malEdits((doc) => doc.getMap('annotations').set('mal:1', 'hacked')),
    succeeded: (doc) => doc.getMap('annotations').get('mal:1') === 'hacked',
  },
  {
    name: 'one allowed and one forbidden write in one transaction',
    as: 'mal',
    build: malEdits((doc) => {
      annotation(doc, 'mal:1')?.set('body', 'allowed')
      doc.getMap('facts').set('title', 'hacked')
    }),
    succeeded: (doc) => doc.getMap('facts').get('title') === 'hacked',
  },
  {
    name: 'a reader writes',
    as: 'rea',
    build: (world) => [
      edit(world.replica(PEOPLE.rea.client), (doc) =>
        doc.getMap('annotations').set('rea:1', new YMap([['body', 'hacked']])),
      ),
    ],
    succeeded: (doc) => doc.getMap('annotations').has('rea:1'),
  },
]
