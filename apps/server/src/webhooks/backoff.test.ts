import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { pauseAfter } from './backoff.ts'

it('waits twice as long after each try, up to an hour', () => {
  expect([1, 2, 3, 4].map((tries) => pauseAfter(tries, 1))).toEqual([1_000, 2_000, 4_000, 8_000])
  expect(pauseAfter(13, 1)).toBe(3_600_000)
  expect(pauseAfter(5_000, 1)).toBe(3_600_000)
})

it('is never below half of its pause nor above it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 200 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (tries, random) => {
        const whole = pauseAfter(tries, 1)
        const pause = pauseAfter(tries, random)
        expect(pause).toBeGreaterThanOrEqual(Math.round(whole / 2))
        expect(pause).toBeLessThanOrEqual(whole)
      },
    ),
    { numRuns: 50 },
  )
})
