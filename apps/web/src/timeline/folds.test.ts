import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldsOf } from './folds.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

describe('folding quiet stretches', () => {
  it('folds what is longer than a twelfth of the window and an hour', () => {
    const folds = foldsOf([0, HOUR, 2 * HOUR, 10 * HOUR, 11 * HOUR, 12 * HOUR], 0, 12 * HOUR)
    expect(folds.map((fold) => fold.quietMs)).toEqual([8 * HOUR])
  })

  it('does not fold less than an hour in a short window', () => {
    expect(foldsOf([0, 50 * MINUTE, 100 * MINUTE], 0, 100 * MINUTE)).toEqual([])
  })

  it('folds an hour to the minute when it is more than a twelfth', () => {
    expect(foldsOf([0, HOUR, 61 * MINUTE], 0, 61 * MINUTE)).toHaveLength(1)
  })

  it('folds the silence before the first entry and after the last one too', () => {
    const folds = foldsOf([5 * HOUR, 5 * HOUR + MINUTE], 0, 10 * HOUR)
    expect(folds).toHaveLength(2)
  })

  it('never holds an entry and lies inside the window, in order', () => {
    const times = fc.array(fc.integer({ min: 0, max: 100 * HOUR }), { minLength: 1, maxLength: 80 })
    fc.assert(
      fc.property(times, (entries) => {
        const folds = foldsOf(entries, 0, 100 * HOUR)
        folds.forEach((fold, index) => {
          expect(fold.to).toBeGreaterThan(fold.from)
          expect(fold.from).toBeGreaterThanOrEqual(folds[index - 1]?.to ?? 0)
          expect(fold.to).toBeLessThanOrEqual(100 * HOUR)
          expect(entries.some((time) => time > fold.from && time < fold.to)).toBe(false)
        })
      }),
    )
  })
})
