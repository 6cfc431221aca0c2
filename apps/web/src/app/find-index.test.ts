import {
  addAction,
  addAnnotation,
  addEntry,
  createBoard,
  hideEntry,
  liveView,
  removeWords,
  type Stamp,
} from '@second-story/board'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { findable, search } from './find-index.ts'

const board = () => {
  const doc = new Y.Doc()
  let ids = 0
  const newId = (): string => `thing${String(++ids).padStart(12, '0')}`
  createBoard(doc, { title: 'Labels came late', timeZone: 'UTC' }, newId)
  const stamp = (): Stamp => ({
    personId: 'ada0000000',
    role: 'scribe',
    id: newId(),
    at: '2031-05-06T14:00:00Z',
  })
  const entry = addEntry(doc, stamp(), { text: 'Der Drucker hält an', kind: 'other', actor: 'Zoë' })
  const said = addAnnotation(doc, stamp(), {
    entryId: entry,
    lens: 'saw',
    body: 'A red light on the printer',
  })
  addAction(doc, stamp(), { title: 'A light that can be seen from the door', owner: null })
  const view = liveView(doc)
  const look = (words: string) =>
    search(
      findable({
        timeline: view.get('timeline'),
        annotations: view.get('annotations'),
        questions: view.get('questions'),
        factors: view.get('factors'),
        actions: view.get('actions'),
        people: new Map([['zoe0000000', { name: 'Zoë Lind', role: 'participant' }]]),
        removed: view.get('removed'),
        notes: {
          type: 'doc',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Nobody looked at the light.' }] }],
        },
      }),
      words,
    )
  return { doc, stamp, entry, said, look, kinds: (words: string) => look(words).map(({ kind }) => kind) }
}

describe('finding words in a review', () => {
  it('looks through entries, words, notes, actions and people', () => {
    const { kinds } = board()
    expect(kinds('light')).toEqual(['annotation', 'note', 'action'])
    expect(kinds('zoe')).toEqual(['entry', 'person'])
  })

  it('takes words in any order, without case and accents', () => {
    const { kinds } = board()
    expect(kinds('HALT drucker')).toEqual(['entry'])
    expect(kinds('drucker nowhere')).toEqual([])
  })

  it('finds nothing for nothing', () => {
    expect(board().look('  ')).toEqual([])
  })

  it('leaves out what is hidden or taken off the board', () => {
    const { doc, entry, said, kinds } = board()
    removeWords(doc, said, 'ada0000000', '2031-05-06T14:00:00Z')
    expect(kinds('red light')).toEqual([])
    hideEntry(doc, entry, true)
    expect(kinds('drucker')).toEqual([])
  })

  it('shows a few of each kind and not only of the first', () => {
    const { doc, stamp, look } = board()
    for (let count = 0; count < 20; count++) addEntry(doc, stamp(), { text: `light ${count}`, kind: 'other' })
    const found = look('light')
    expect(found.filter(({ kind }) => kind === 'entry')).toHaveLength(8)
    expect(found.some(({ kind }) => kind === 'action')).toBe(true)
  })

  it('leaves the stage window out of the people', () => {
    const found = search(
      findable({
        ...EMPTY,
        people: new Map([['screen0000', { name: 'Stage window', role: 'observer' }]]),
      }),
      'stage',
    )
    expect(found).toEqual([])
  })
})

const EMPTY = {
  timeline: { byId: new Map(), order: [] },
  annotations: { byId: new Map(), byEntry: new Map(), answers: new Map() },
  questions: new Map(),
  factors: new Map(),
  actions: new Map(),
  people: new Map(),
  removed: new Map(),
  notes: { type: 'doc' },
}
