import fc from 'fast-check'
import { expect, it } from 'vitest'
import { roundTicks } from './window-scale.ts'

it('marks a stretch of any length at ten round moments or fewer, all within it', () => {
  const moment = fc.integer({ min: 0, max: 2_000_000_000_000 })
  fc.assert(
    fc.property(moment, fc.integer({ min: 1, max: 10 ** 11 }), (first, length) => {
      const ticks = roundTicks(first, first + length, 5.5 * 3_600_000)
      expect(ticks.length).toBeLessThanOrEqual(10)
      for (const { ms } of ticks) {
        expect(ms).toBeGreaterThanOrEqual(first)
        expect(ms).toBeLessThanOrEqual(first + length)
        expect(ms % 60_000).toBe(0)
      }
    }),
    { numRuns: 60 },
  )
})
