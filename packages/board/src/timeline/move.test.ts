import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { newRecord } from '../record.ts'
import { rootMap } from '../schema.ts'
import { readBoard } from '../snapshot.ts'
import type { Entry, EntryPatch } from './entry.ts'
import { moveEntry, movesFor } from './move.ts'
import { inOrder } from './order.ts'

const walkOf = (entries: readonly Entry[]) => ({
  byId: new Map(entries.map((entry) => [entry.id, entry])),
  order: inOrder(entries),
})
const ids = Array.from({ length: 9 }, (_, n) => `entry${String(n).padStart(7, '0')}`)
const field = fc.record({
  at: fc.constantFrom(null, null, '2026-01-01T09:00:00Z', '2026-01-02T09:00:00Z'),
  after: fc.constantFrom(null, ...ids),
})

it('brings an entry just before or behind its neighbour and leaves all others in their order', () => {
  fc.assert(
    fc.property(
      fc.array(field, { minLength: 9, maxLength: 9 }),
      fc.nat(8),
      fc.constantFrom(1, -1),
      (fields, n, by) => {
        const entries = fields.map((each, index): Entry => ({ id: ids[index]!, ...each }))
        const { order, byId } = walkOf(entries)
        const key = order[n]!
        const moves = movesFor({ order, byId }, order, key, by as 1 | -1)
        if (!moves) return
        const expected = order.filter((id) => id !== key)
        expected.splice(n + by, 0, key)
        const after = entries.map((entry) => ({ ...entry, after: moves.get(entry.id) ?? entry.after }))
        // A moment whose first entry follows nobody: what is absent from the map stays.
        for (const entry of after) if (moves.get(entry.id) === null) entry.after = null
        const moved = inOrder(after)
        const at = byId.get(key)!.at
        const deciding = (all: readonly string[]) => (at ? all.filter((id) => byId.get(id)!.at === at) : all)
        expect(deciding(moved)).toEqual(deciding(expected))
      },
    ),
    { numRuns: 200 },
  )
})

it('does not move what has a time among other times, nor anything before all others', () => {
  const entries: Entry[] = [
    { id: 'a', at: '2026-01-01T09:00:00Z' },
    { id: 'b', at: null, after: 'a' },
    { id: 'c', at: '2026-01-01T10:00:00Z' },
  ]
  const walk = walkOf(entries)
  expect(movesFor(walk, walk.order, 'a', 1)).toBeNull()
  expect(movesFor(walk, walk.order, 'c', -1)).toBeNull()
  expect(movesFor(walk, walk.order, 'b', -1)).toBeNull()
  expect(movesFor(walk, walk.order, 'b', 1)).toEqual(new Map([['b', 'c']]))
  expect(movesFor(walk, walk.order, 'c', 1)).toBeNull()
})

it('passes what is hidden, and writes in nobody’s proposal', () => {
  const doc = new Y.Doc()
  const put = (id: string, fields: EntryPatch) => rootMap(doc, 'timeline').set(id, newRecord(fields))
  put('aaaaaaaaaaaa', { at: '2026-01-01T09:00:00Z' })
  put('bbbbbbbbbbbb', { at: null, after: 'aaaaaaaaaaaa' })
  put('cccccccccccc', { at: null, after: 'bbbbbbbbbbbb', hidden: true })
  put('mei0000000:dddddddddddd', { at: null, after: 'cccccccccccc' })
  put('eeeeeeeeeeee', { at: null, after: 'mei0000000:dddddddddddd' })
  const { timeline, order } = readBoard(doc)
  const shown = order.filter((id) => !timeline.get(id)?.hidden)
  expect(moveEntry(doc, { byId: timeline, order }, shown, 'bbbbbbbbbbbb', 1)).toBe(true)
  const moved = readBoard(doc)
  expect(moved.timeline.get('mei0000000:dddddddddddd')?.after).toBe('cccccccccccc')
  expect(moved.order.filter((id) => id !== 'cccccccccccc')).toEqual([
    'aaaaaaaaaaaa',
    'mei0000000:dddddddddddd',
    'bbbbbbbbbbbb',
    'eeeeeeeeeeee',
  ])
})
