import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Entry } from './entry.ts'
import { inOrder } from './order.ts'

it('orders by time, then by the line of the source, then by id', () => {
  const at = '2026-01-01T10:00:00Z'
  const entries: Entry[] = [
    { id: 'c', at, sourceId: 's', lines: [9, 9] },
    { id: 'b', at, sourceId: 's', lines: [10, 10] },
    { id: 'a', at: '2026-01-01T09:00:00Z' },
    { id: 'd', at },
  ]
  expect(inOrder(entries)).toEqual(['a', 'd', 'c', 'b'])
})

it('puts an entry without a time after the one it follows, and the rest at the end', () => {
  const entries: Entry[] = [
    { id: 'z', at: null },
    { id: 'b', at: null, after: 'a' },
    { id: 'c', at: null, after: 'b' },
    { id: 'a', at: '2026-01-01T09:00:00Z' },
    { id: 'd', at: '2026-01-01T09:30:00Z' },
  ]
  expect(inOrder(entries)).toEqual(['a', 'b', 'c', 'd', 'z'])
})

it('shows every entry exactly once, whatever follows whatever, rings and strangers included', () => {
  const ids = Array.from({ length: 12 }, (_, n) => `e${n}`)
  const field = fc.record({
    at: fc.constantFrom(null, '2026-01-01T09:00:00Z', '2026-01-02T09:00:00Z'),
    after: fc.constantFrom(null, 'gone', ...ids),
  })
  fc.assert(
    fc.property(fc.array(field, { minLength: 12, maxLength: 12 }), (fields) => {
      const order = inOrder(fields.map((each, n) => ({ id: ids[n]!, ...each })))
      expect([...order].sort()).toEqual([...ids].sort())
    }),
  )
})

it('does not overflow on a list of 20,000 lines without any times', () => {
  const entries = Array.from({ length: 20_000 }, (_, n): Entry => ({
    id: `e${n}`,
    at: null,
    after: n ? `e${n - 1}` : null,
  }))
  expect(inOrder(entries)).toEqual(entries.map(({ id }) => id))
})
