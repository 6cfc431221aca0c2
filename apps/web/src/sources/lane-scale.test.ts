import fc from 'fast-check'
import { expect, it } from 'vitest'
import { laneScale } from './lane-scale.ts'

it('keeps every moment on the lane and in order, whatever is folded', () => {
  const times = fc.array(fc.integer({ min: 0, max: 1e12 }), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(times, (moments) => {
      const { part, folds } = laneScale(moments)
      const places = [...moments].sort((a, b) => a - b).map(part)
      for (const [index, place] of places.entries()) {
        expect(place).toBeGreaterThanOrEqual(0)
        expect(place).toBeLessThanOrEqual(1)
        expect(place).toBeGreaterThanOrEqual(places[index - 1] ?? 0)
      }
      expect(folds.length).toBeLessThanOrEqual(4)
    }),
    { numRuns: 60 },
  )
})

it('leaves a few moments far apart where they were', () => {
  const { part, folds } = laneScale([0, 30, 100])
  expect(folds).toEqual([])
  expect(part(30)).toBeCloseTo(0.3)
})

it('folds a night in which nothing happened', () => {
  const { part, folds } = laneScale([0, 10, 1_000, 1_010])
  expect(folds).toHaveLength(1)
  expect(part(10)).toBeGreaterThan(0.4)
  expect(part(1_000) - part(10)).toBeCloseTo(0.05)
})
