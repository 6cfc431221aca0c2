import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { densityOf } from './density.ts'
import { foldsOf } from './folds.ts'
import { scaleOf } from './scale.ts'

const HOUR = 3_600_000

describe('the density of many entries', () => {
  it('has its tallest bar where most entries lie, and none where there are none', () => {
    const times = [0, ...Array.from({ length: 100 }, () => 5 * HOUR), 10 * HOUR]
    const scale = scaleOf(
      { from: 0, to: 10 * HOUR, folds: foldsOf(times, 0, 10 * HOUR) },
      { left: 0, right: 1000 },
    )
    const bars = densityOf(times, scale)
    expect(bars).toHaveLength(3)
    expect(bars.map(({ part }) => part)).toEqual([0.1, 1, 0.1])
  })

  it('keeps bars apart and inside the strip', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 * HOUR }), { minLength: 1 }), (times) => {
        const scale = scaleOf({ from: 0, to: 10 * HOUR, folds: [] }, { left: 20, right: 800 })
        const bars = densityOf(times, scale)
        bars.forEach((bar, index) => {
          expect(bar.part).toBeGreaterThan(0)
          expect(bar.part).toBeLessThanOrEqual(1)
          expect(bar.x).toBeLessThanOrEqual(800)
          if (index > 0) expect(bar.x - bars[index - 1]!.x).toBeGreaterThanOrEqual(4)
        })
      }),
    )
  })
})
