import { isId } from '@second-story/board'
import { expect, test } from 'vitest'
import { dayOfSource, sourceIdOf } from './source-id.ts'

test('a source is known by its bytes, zone and day, and its id tells the day', () => {
  const bytes = new TextEncoder().encode('14:02 The pager rang')
  const ids = [
    sourceIdOf(bytes, null, null),
    sourceIdOf(bytes, 'UTC', null),
    sourceIdOf(bytes, null, '2026-05-03'),
    sourceIdOf(bytes, null, '2026-05-04'),
    sourceIdOf(bytes.subarray(1), null, null),
  ]
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(isId(id)).toBe(true)
  expect(ids.map(dayOfSource)).toEqual([null, null, '2026-05-03', '2026-05-04', null])
})
