import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldsOf } from './folds.ts'
import { scaleOf } from './scale.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const box = { left: 22, right: 1090 }
const moments = fc.array(fc.integer({ min: 0, max: 3 * DAY }), { minLength: 2, maxLength: 60 })

const scaleFor = (times: readonly number[]) => {
  const from = Math.min(...times)
  const to = Math.max(...times)
  return scaleOf({ from, to, folds: foldsOf(times, from, to) }, box)
}

describe('the strip’s scale', () => {
  it('is monotone and stays inside its bounds for any entries', () => {
    fc.assert(
      fc.property(moments, (times) => {
        const scale = scaleFor(times)
        const places = [...times].sort((a, b) => a - b).map((time) => scale.x(time))
        places.forEach((place, index) => {
          expect(place).toBeGreaterThanOrEqual(box.left)
          expect(place).toBeLessThanOrEqual(box.right)
          if (index > 0) expect(place).toBeGreaterThanOrEqual(places[index - 1]!)
        })
      }),
    )
  })

  it('finds the moment again from its place', () => {
    fc.assert(
      fc.property(moments, fc.double({ min: 0, max: 1, noNaN: true }), (times, part) => {
        const scale = scaleFor(times)
        const place = box.left + part * (box.right - box.left)
        expect(scale.x(scale.at(place))).toBeCloseTo(scale.to > scale.from ? place : box.left, 3)
      }),
    )
  })

  it('draws a folded stretch narrower than it would be', () => {
    const scale = scaleFor([0, HOUR, 2 * HOUR, 20 * HOUR, 21 * HOUR])
    expect(scale.folds).toHaveLength(1)
    const [fold] = scale.folds
    expect(fold!.x1 - fold!.x0).toBeCloseTo(62)
    expect(scale.x(0)).toBe(box.left)
    expect(scale.x(21 * HOUR)).toBe(box.right)
  })

  it('puts everything on the left when there is one moment only', () => {
    const scale = scaleFor([HOUR, HOUR])
    expect(scale.x(HOUR)).toBe(box.left)
    expect(scale.at(500)).toBe(HOUR)
  })
})
