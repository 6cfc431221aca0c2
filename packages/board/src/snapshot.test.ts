import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createBoard } from './create.ts'
import { headBox, headEntry } from './notes/headings.ts'
import { idFrom, isKey } from './ids.ts'
import { SECTIONS } from './schema.ts'
import { readBoard } from './snapshot.ts'

const made = () => {
  const doc = new Y.Doc()
  let n = 0
  createBoard(doc, { title: 'T' }, () => `question${String(++n).padStart(4, '0')}`)
  return doc
}

describe('a new review', () => {
  it('has every root from the start, an hour of four boxes and six questions in order', () => {
    const board = readBoard(made())
    for (const section of SECTIONS) expect(board).toHaveProperty(section)
    expect(board.agenda.boxes.map(({ minutes }) => minutes)).toEqual([5, 38, 10, 7])
    expect([...board.questions.values()].map(({ order }) => order)).toEqual([0, 1, 2, 3, 4, 5])
    expect(board.facts).toMatchObject({ title: 'T', timeZone: 'UTC', summary: '' })
  })
})

describe('the notes', () => {
  it('get one heading for an entry, however often it is taken up', () => {
    const doc = made()
    headEntry(doc, 'entryentry01', '10:05 Queue grows')
    headEntry(doc, 'entryentry01', '10:05 Queue grows')
    const { notes, notesText } = readBoard(doc)
    expect(notes.content).toEqual([
      {
        type: 'heading',
        attrs: { level: 3, entryId: 'entryentry01' },
        content: [{ type: 'text', text: '10:05 Queue grows' }],
      },
    ])
    expect(notesText).toBe('10:05 Queue grows')
  })
})

describe('a line of the notes', () => {
  it('reads as one line with its breaks, and its links by their label', () => {
    const doc = made()
    const line = new Y.XmlElement('paragraph')
    const link = new Y.XmlElement('mention')
    link.setAttribute('label', '10:05 Queue grows')
    line.insert(0, [new Y.XmlText('See '), link, new Y.XmlText(' and wait'), new Y.XmlElement('hardBreak')])
    headBox(doc, 'timeline')
    doc.getXmlFragment('notes').push([line])
    expect(readBoard(doc).notesText).toBe('Timeline\nSee @10:05 Queue grows and wait\n')
  })
})

describe('ids', () => {
  it('are made of random bytes without favouring a letter, and say when there are too few', () => {
    expect(idFrom(new Uint8Array(20).fill(35), 12)).toBe('999999999999')
    expect(() => idFrom(new Uint8Array(20).fill(255), 12)).toThrow(RangeError)
  })

  it('are plain or have one owner in front', () => {
    expect(
      ['abcdefghij', 'abcdefghij:abcdefghij', 'a', 'ABCDEFGHIJ', 'a:b:c', '__proto__'].map(isKey),
    ).toEqual([true, true, false, false, false, false])
  })
})
