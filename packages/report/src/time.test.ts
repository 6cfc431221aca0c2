import { describe, expect, it } from 'vitest'
import { lasted } from './time.ts'

const START = '2031-05-05T22:00:00.000Z'
const after = (minutes: number): string => new Date(Date.parse(START) + minutes * 60_000).toISOString()

describe('how long it lasted', () => {
  it('is said in two units at most', () => {
    const lengths = [0, 59, 60, 61, 120, 47 * 60 + 59, 48 * 60, 74 * 60 + 5]
    expect(lengths.map((minutes) => lasted(START, after(minutes)))).toEqual([
      '0 min', '59 min', '1 h', '1 h 1 min', '2 h', '47 h 59 min', '2 days', '3 days 2 h',
    ]) // prettier-ignore
  })

  it('is unknown where a time is, or where the end comes before the beginning', () => {
    expect([lasted(null, START), lasted(START, undefined), lasted(START, after(-1))]).toEqual([
      null,
      null,
      null,
    ])
  })
})
