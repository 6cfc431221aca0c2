import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Histogram } from './histogram.ts'

const holding = (values: readonly number[]): Histogram => {
  const histogram = new Histogram()
  for (const value of values) histogram.add(value)
  return histogram
}

describe('a histogram', () => {
  it('answers percentiles that are never too low and at most 1.6 % too high', () => {
    const values = fc.array(fc.nat(1_000_000_000), { minLength: 1, maxLength: 200 })
    fc.assert(
      fc.property(values, fc.double({ min: 0.01, max: 1, noNaN: true }), (numbers, share) => {
        const sorted = numbers.toSorted((a, b) => a - b)
        const exact = sorted[Math.ceil(share * sorted.length) - 1]!
        const answer = holding(numbers).percentile(share)
        expect(answer).toBeGreaterThanOrEqual(exact)
        expect(answer).toBeLessThanOrEqual(exact * 1.016)
      }),
    )
  })

  it('is exact for small numbers', () => {
    expect(holding([1, 2, 3, 4]).percentile(0.5)).toBe(2)
    expect(holding([1, 2, 3, 4]).percentile(1)).toBe(4)
  })

  it('knows nothing when it is empty, and again when it was cleared', () => {
    expect(new Histogram().percentile(0.5)).toBeNaN()
    const histogram = holding([5])
    histogram.clear()
    expect([histogram.count, histogram.max]).toEqual([0, 0])
    expect(histogram.percentile(0.5)).toBeNaN()
  })
})
