import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { liveView } from '../view.ts'
import { courseOf, oncePerCourse } from './course.ts'
import { addEntry, editEntry } from './entry.ts'

const stamp = (id: string) => ({
  personId: 'personperson',
  role: 'scribe' as const,
  id,
  at: '2026-01-01T10:00:00Z',
})
const board = () => {
  const doc = new Y.Doc()
  const one = addEntry(doc, stamp('entryentry01'), { at: '2026-01-01T09:00:00Z', text: 'one' })
  addEntry(doc, stamp('entryentry02'), { at: '2026-01-01T09:10:00Z', text: 'two' })
  return { doc, one, view: liveView(doc) }
}

describe('the course of the story', () => {
  it('stays the same while words are written, over many changes', () => {
    const { doc, one, view } = board()
    const before = courseOf(view.get('timeline'))
    editEntry(doc, one, { text: 'one, corrected' })
    editEntry(doc, one, { detail: 'and more' })
    expect(courseOf(view.get('timeline'))).toBe(before)
    expect(view.get('timeline').byId.get(one)).toMatchObject({ text: 'one, corrected', detail: 'and more' })
  })

  it.each([
    ['an inflection point', { inflection: true }],
    ['what is hidden', { hidden: true }],
    ['a time', { at: '2026-01-01T09:20:00Z' }],
    ['who acted', { actor: 'mei' }],
    ['its lines', { lines: [3, 4] as [number, number] }],
  ])('is another one with %s', (_what, patch) => {
    const { doc, one, view } = board()
    const before = courseOf(view.get('timeline'))
    editEntry(doc, one, patch)
    expect(courseOf(view.get('timeline'))).not.toBe(before)
  })

  it('is another one when an entry comes', () => {
    const { doc, view } = board()
    const before = courseOf(view.get('timeline'))
    addEntry(doc, stamp('entryentry03'), { at: '2026-01-01T09:05:00Z' })
    expect(courseOf(view.get('timeline'))).not.toBe(before)
  })

  it('has what is read of it read once', () => {
    const { doc, one, view } = board()
    let times = 0
    const read = oncePerCourse(({ order }) => {
      times++
      return order.length
    })
    expect(read(view.get('timeline'))).toBe(2)
    editEntry(doc, one, { text: 'one, corrected' })
    expect(read(view.get('timeline'))).toBe(2)
    expect(times).toBe(1)
    editEntry(doc, one, { hidden: true })
    read(view.get('timeline'))
    expect(times).toBe(2)
  })
})
