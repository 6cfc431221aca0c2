import { isId } from '@second-story/board'
import { expect, test } from 'vitest'
import { contentHash, readAsOf, sourceIdOf } from './source-id.ts'

const plain = { zone: null, day: null, columns: null }

test('a source is known by its bytes, zone, day and columns, and its id tells the last two', async () => {
  const content = await contentHash(new TextEncoder().encode('14:02 The pager rang'))
  const other = await contentHash(new TextEncoder().encode('14:03 The pager rang'))
  const columns = [null, 'at', 'until', null, 'author', 'text', 'detail', 'detail'] as const
  const ways = [
    plain,
    { ...plain, zone: 'UTC' },
    { ...plain, day: '2026-05-03' },
    { ...plain, day: '2026-05-04' },
    { ...plain, columns },
    { ...plain, day: '2026-05-04', columns: ['day', 'at', 'text'] as const },
  ]
  const ids = ways.map((way) => sourceIdOf(content, way))
  expect(new Set([...ids, sourceIdOf(other, plain)]).size).toBe(ways.length + 1)
  for (const id of ids) expect(isId(id)).toBe(true)
  expect(ids.map(readAsOf)).toEqual(ways.map(({ day, columns: told }) => ({ day, columns: told })))
})

test('more columns than an id holds are refused', () => {
  const columns = ['at', 'text', ...Array.from({ length: 40 }, () => 'detail' as const)] as const
  expect(() => sourceIdOf('', { ...plain, columns })).toThrow(/fewer/)
})
