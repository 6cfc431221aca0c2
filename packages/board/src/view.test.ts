import { describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { addAnnotation } from './timeline/annotation.ts'
import { addEntry, editEntry } from './timeline/entry.ts'
import { liveView } from './view.ts'

const stamp = (id: string) => ({
  personId: 'personperson',
  role: 'scribe' as const,
  id,
  at: '2026-01-01T10:00:00Z',
})
const board = () => {
  const doc = new Y.Doc()
  const one = addEntry(doc, stamp('entryentry01'), { at: '2026-01-01T09:00:00Z', text: 'one' })
  const two = addEntry(doc, stamp('entryentry02'), { at: '2026-01-01T09:10:00Z', text: 'two' })
  return { doc, one, two, view: liveView(doc) }
}

describe('the live view', () => {
  it('keeps the identity of what did not change, and of the order when a word changed', () => {
    const { doc, one, two, view } = board()
    const before = view.get('timeline')
    editEntry(doc, two, { text: 'two, corrected' })
    const now = view.get('timeline')
    expect(now).not.toBe(before)
    expect(now.order).toBe(before.order)
    expect(now.byId.get(one)).toBe(before.byId.get(one))
    expect(now.byId.get(two)).toMatchObject({ text: 'two, corrected' })
  })

  it('sorts anew when a time changed', () => {
    const { doc, one, two, view } = board()
    view.get('timeline')
    editEntry(doc, two, { at: '2026-01-01T08:00:00Z' })
    expect(view.get('timeline').order).toEqual([two, one])
  })

  it('tells listeners of a section once per transaction and others not at all', () => {
    const { doc, one, two, view } = board()
    const [timeline, actions] = [vi.fn(), vi.fn()]
    view.subscribe('timeline', timeline)
    view.subscribe('actions', actions)
    doc.transact(() => {
      editEntry(doc, one, { text: 'a' })
      editEntry(doc, two, { text: 'b' })
    })
    expect(timeline).toHaveBeenCalledTimes(1)
    expect(actions).not.toHaveBeenCalled()
  })

  it('lists the annotations of an entry, oldest first', () => {
    const { doc, one, view } = board()
    const late = addAnnotation(
      doc,
      { ...stamp('late00000000'), at: '2026-01-01T11:00:00Z' },
      { entryId: one, body: 'late' },
    )
    const early = addAnnotation(doc, stamp('early0000000'), { entryId: one, body: 'early' })
    expect(view.get('annotations').byEntry.get(one)).toEqual([early, late])
  })

  it('is silent after it was destroyed', () => {
    const { doc, one, view } = board()
    const listener = vi.fn()
    view.subscribe('timeline', listener)
    view.destroy()
    editEntry(doc, one, { text: 'x' })
    expect(listener).not.toHaveBeenCalled()
  })
})
