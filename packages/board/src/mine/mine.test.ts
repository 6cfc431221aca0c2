import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createBoard } from '../create.ts'
import { readBoard } from '../snapshot.ts'
import { addEntry, editEntry, hideEntry } from '../timeline/entry.ts'
import { withdrawAnnotation } from '../timeline/annotation.ts'
import { draftFault } from '../touches.ts'
import { liveView } from '../view.ts'
import {
  draftsUndo,
  draftsView,
  putDraft,
  readDrafts,
  removeDraft,
  settleDrafts,
  showDraft,
  shownKey,
} from './draft.ts'
import { placeDrafts } from './place.ts'

const ME = 'mei00000000'
let doc: Y.Doc
let mine: Y.Doc
let next = 0
const id = (): string => `thing${String(++next).padStart(8, '0')}`
const stamp = () => ({ personId: ME, role: 'participant' as const, id: id(), at: '2031-05-06T14:00:00Z' })
const entry = (at: string, text = 'It stops'): string =>
  addEntry(doc, { ...stamp(), role: 'scribe' }, { at: `2031-05-05T${at}:00Z`, text })

beforeEach(() => {
  doc = new Y.Doc()
  mine = new Y.Doc()
  createBoard(doc, { title: 'A test', timeZone: 'UTC' }, id)
})

describe('one’s own lines', () => {
  it('are written field by field, forgotten with null, and undone step by step', () => {
    const { undo } = draftsUndo(mine)
    const view = draftsView(mine)
    putDraft(mine, 'line00000000', { body: 'The graph was flat', lens: 'saw', about: 'after the page' })
    putDraft(mine, 'line00000000', { about: null, marks: ['surprise'] })
    expect(view.get()).toEqual([
      { id: 'line00000000', body: 'The graph was flat', lens: 'saw', marks: ['surprise'] },
    ])
    removeDraft(mine, 'line00000000')
    expect(view.get()).toEqual([])
    expect([undo(), undo()]).toEqual([true, true])
    expect(view.get()).toMatchObject([{ about: 'after the page' }])
    expect([undo(), undo()]).toEqual([true, false])
    expect(view.get()).toEqual([])
  })

  it('are shown under their author’s key once, whatever is pressed twice, and go when the words are safe', () => {
    const entryId = entry('23:25')
    putDraft(mine, 'line00000000', {
      body: 'Flat',
      lens: 'saw',
      moment: '2031-05-05T23:20:00Z',
      at: '2031-05-01T08:00:00Z',
    })
    const [draft] = readDrafts(mine)
    showDraft(doc, stamp(), draft!, { entryId, unnamed: true })
    showDraft(doc, { ...stamp(), at: '2031-05-06T15:00:00Z' }, draft!, { entryId })
    // A crash here leaves both; the line is the same one, and settling ends it.
    expect(readDrafts(mine)).toHaveLength(1)
    expect([...readBoard(doc).annotations.values()]).toEqual([
      {
        id: shownKey(ME, 'line00000000'),
        entryId,
        lens: 'saw',
        body: 'Flat',
        unnamed: true,
        at: '2031-05-06T14:00:00Z',
      },
    ])
    expect(settleDrafts(mine, doc, ME)).toEqual([draft])
    expect(readDrafts(mine)).toEqual([])
  })

  it('stay where the words never came to the board, or left it before they were safe', () => {
    putDraft(mine, 'line00000000', { body: 'Flat', lens: 'saw' })
    const [draft] = readDrafts(mine)
    showDraft(doc, stamp(), draft!, { entryId: entry('23:25') })
    withdrawAnnotation(doc, shownKey(ME, 'line00000000'))
    expect(settleDrafts(mine, doc, ME)).toEqual([])
    expect(readDrafts(mine)).toEqual([draft])
  })
})

describe('where a line is offered', () => {
  const placed = () => {
    const { byEntry, loose } = placeDrafts(liveView(doc).get('timeline'), readDrafts(mine))
    return {
      byEntry: [...byEntry].map(([key, some]) => [key, some.map((draft) => draft.id)]),
      loose: loose.map((draft) => draft.id),
    }
  }

  it('is its entry, what that was merged into, and what a proposal became', () => {
    const [kept, merged] = [entry('22:00'), entry('22:01')]
    editEntry(doc, merged, { mergedInto: kept })
    putDraft(mine, 'line00000001', { entryId: kept, body: 'one' })
    putDraft(mine, 'line00000002', { entryId: merged, body: 'two' })
    expect(placed()).toEqual({ byEntry: [[kept, ['line00000001', 'line00000002']]], loose: [] })
  })

  it('is where its time falls for a line without an entry, or with a hidden one', () => {
    const [first, second, third] = [entry('22:00'), entry('22:40'), entry('23:25')]
    hideEntry(doc, second, true)
    putDraft(mine, 'line00000001', { moment: '2031-05-05T22:50:00Z', body: 'between' })
    putDraft(mine, 'line00000002', { moment: '2031-05-05T21:00:00Z', body: 'before all' })
    putDraft(mine, 'line00000003', { entryId: second, body: 'hidden' })
    putDraft(mine, 'line00000004', { about: 'at some time', body: 'nowhere' })
    putDraft(mine, 'line00000005', { moment: '2031-05-06T09:00:00Z', body: 'after all' })
    expect(placed()).toEqual({
      byEntry: [
        [first, ['line00000001', 'line00000002', 'line00000003']],
        [third, ['line00000005']],
      ],
      loose: ['line00000001', 'line00000002', 'line00000003', 'line00000004', 'line00000005'],
    })
  })
})

it('takes the fields of an annotation and where a line belongs, and nothing else', () => {
  const at = (field: string, value: unknown) =>
    draftFault({
      root: 'drafts',
      path: ['line00000000', field],
      nodes: [],
      verb: 'insert',
      content: { kind: 'any', values: [value] },
    })
  expect(at('moment', '2031-05-05T22:50:00Z')).toBeNull()
  expect(at('about', 'after the second page')).toBeNull()
  expect(at('lens', 'saw')).toBeNull()
  expect(at('about', 'x'.repeat(501))).toContain('about')
  expect(at('hidden', true)).toContain('hidden')
  expect(
    draftFault({ root: 'annotations', path: ['line00000000'], nodes: [], verb: 'insert' }),
  ).not.toBeNull()
})
