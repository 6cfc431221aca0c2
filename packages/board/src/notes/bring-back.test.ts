import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { notesOf, rootMap } from '../schema.ts'
import { bringBackNotes } from './bring-back.ts'
import { elementOf } from './note-element.ts'
import { type NoteNode, notesJson, notesText } from './notes.ts'
import { NotesPast } from './notes-past.ts'
import { whoWrote } from './who-wrote.ts'
import { writersOf, writtenLines } from './written.ts'

const line = (text: string, type = 'paragraph'): NoteNode => ({
  type,
  ...(text ? { content: [{ type: 'text', text }] } : {}),
})
const notes = (...lines: string[]): NoteNode => ({ type: 'doc', content: lines.map((one) => line(one)) })
const write = (doc: Y.Doc, at: number, ...lines: string[]): void =>
  notesOf(doc).insert(
    at,
    lines.map((one) => elementOf(line(one))),
  )
const textAt = (doc: Y.Doc, at: number): Y.XmlText =>
  (notesOf(doc).get(at) as Y.XmlElement).get(0) as Y.XmlText
const meet = (a: Y.Doc, b: Y.Doc): void => {
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)))
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)))
}
const seen = (doc: Y.Doc) => ({ since: Y.encodeStateVector(doc), held: new Set<number>() })
const bring = (doc: Y.Doc, then: NoteNode, spared = seen(doc)): number =>
  doc.transact(() => bringBackNotes(doc, then, spared))

it('changes a line by the word and leaves the lines that are the same alone', () => {
  const doc = new Y.Doc()
  write(doc, 0, 'The queue grew to four thousand', 'Nobody was paged', 'Later words')
  const first = notesOf(doc).get(0)
  const second = notesOf(doc).get(1)
  bring(doc, notes('The queue grew to nine thousand', 'Nobody was paged'))
  expect(notesText(doc)).toBe('The queue grew to nine thousand\nNobody was paged')
  expect([notesOf(doc).get(0), notesOf(doc).get(1)]).toEqual([first, second])
})

it('keeps what others wrote since it was looked at, in a line that changes and in a line that would go', () => {
  const [ada, ben] = [new Y.Doc(), new Y.Doc()]
  write(ada, 0, 'The queue grew to four thousand', 'To go', 'To go as well')
  meet(ada, ben)
  const spared = seen(ada)
  textAt(ben, 0).insert(31, ' by noon')
  textAt(ben, 1).insert(5, ' not yet')
  meet(ada, ben)
  expect(bring(ada, notes('The queue grew to nine thousand'), spared)).toBe(1)
  expect(notesText(ada)).toBe('The queue grew to nine thousand by noon\nTo go not yet')
})

it('leaves the headings of the meeting, which are made only once', () => {
  const doc = new Y.Doc()
  const heading = { ...line('10:12 Restart', 'heading'), attrs: { level: 3, entryId: 'e1' } }
  write(doc, 0, 'One')
  notesOf(doc).push([elementOf(heading), elementOf(line('Own', 'heading'))])
  expect(bring(doc, notes('One'))).toBe(0)
  expect(notesText(doc)).toBe('One\n10:12 Restart')
})

const words = fc.array(fc.constantFrom('queue', 'printer', 'label', 'noon', 'Mei', 'slow'), { maxLength: 6 })
const page = fc.array(
  words.map((some) => some.join(' ')),
  { maxLength: 7 },
)

it('says what was said then, can itself be undone and brought back, and converges with typing elsewhere', () => {
  fc.assert(
    fc.property(page, page, words, fc.nat(), (before, after, typed, where) => {
      const [ada, ben] = [new Y.Doc(), new Y.Doc()]
      write(ada, 0, ...before)
      const then = notesJson(ada)
      bring(ada, notes(...after))
      const replaced = notesJson(ada)
      expect(notesText(ada)).toBe(after.join('\n'))
      meet(ada, ben)
      const undo = new Y.UndoManager(notesOf(ada), { trackedOrigins: new Set(['me']), captureTimeout: 0 })
      const spared = seen(ada)
      ada.transact(() => bringBackNotes(ada, then, spared), 'me')
      expect(notesText(ada)).toBe(before.join('\n'))
      undo.undo()
      expect(notesText(ada)).toBe(after.join('\n'))
      undo.redo()
      bring(ada, replaced)
      expect(notesText(ada)).toBe(after.join('\n'))
      // Ben hears of nothing of this until he has written a line of his own.
      const place = where % (notesOf(ben).length + 1)
      const own = `Ben ${typed.join(' ')}`
      write(ben, place, own)
      meet(ada, ben)
      expect(notesJson(ada)).toEqual(notesJson(ben))
      expect(notesText(ada).split('\n')).toContain(own)
    }),
    { numRuns: 60 },
  )
})

it('knows whose word is whose by most of its letters, over several pages of one person', () => {
  const [ada, again, ben] = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
  write(ada, 0, 'Nobody was pagd')
  rootMap(ada, 'people').set('adaadaadaa', { name: 'Ada', clients: [ada.clientID, again.clientID] })
  rootMap(ada, 'people').set('benbenbenb', { name: 'Ben', clients: [ben.clientID] })
  meet(ada, ben)
  textAt(ben, 0).insert(14, 'e')
  textAt(ben, 0).insert(16, ' by the queue')
  meet(ada, again)
  meet(ben, ada)
  meet(again, ada)
  textAt(again, 0).insert(0, 'Still: ')
  meet(again, ada)
  expect(writtenLines(notesOf(ada), writersOf(ada))).toEqual([
    {
      type: 'paragraph',
      inside: [],
      runs: [
        { text: 'Still: Nobody was paged ', by: 'adaadaadaa' },
        { text: 'by the queue', by: 'benbenbenb' },
      ],
    },
  ])
  const live = whoWrote(ada)
  expect(live.read()).toEqual({
    size: 38,
    spans: [
      { from: 1, to: 25, by: 'adaadaadaa' },
      { from: 25, to: 37, by: 'benbenbenb' },
    ],
  })
  textAt(ada, 0).delete(0, 7)
  expect(live.read().size).toBe(31)
  live.end()
})

it('tells the moments of a log, at each heading of the meeting and every few minutes, and the notes then', () => {
  const doc = new Y.Doc()
  const past = new NotesPast()
  let seq = 0
  let at = 0
  doc.on('update', (update: Uint8Array) => past.add({ seq: ++seq, at, update }))
  rootMap(doc, 'people').set('adaadaadaa', { name: 'Ada', clients: [doc.clientID] })
  write(doc, 0, 'One')
  at = 60_000
  write(doc, 1, 'Two')
  at = 120_000
  notesOf(doc).insert(2, [
    elementOf({ ...line('10:12 Restart', 'heading'), attrs: { level: 3, entryId: 'e1' } }),
  ])
  at = 500_000
  notesOf(doc).delete(0, 2)
  expect(past.moments().map(({ from, by, heading }) => [from, by, heading])).toEqual([
    [0, ['adaadaadaa'], null],
    [120_000, ['adaadaadaa'], '10:12 Restart'],
    [500_000, [], '10:12 Restart'],
  ])
  const [first, second, third] = past.moments()
  expect(past.notesAt(second?.seq ?? 0)?.lines.map(({ runs }) => runs)).toEqual([
    [{ text: 'One', by: 'adaadaadaa' }],
    [{ text: 'Two', by: 'adaadaadaa' }],
    [{ text: '10:12 Restart', by: 'adaadaadaa' }],
  ])
  expect(past.notesAt(first?.seq ?? 0)?.notes.content?.length).toBe(3)
  expect(past.notesAt(third?.seq ?? 0)?.notes).toEqual(notesJson(doc))
  expect(past.notesAt(99)).toBeNull()
})
