import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { densityOf, layersOf } from './density.ts'
import { foldsOf } from './folds.ts'
import { scaleOf } from './scale.ts'

const HOUR = 3_600_000
const plain = (times: readonly number[]) => times.map((ms) => ({ ms, layer: 0 }))

describe('the density of many entries', () => {
  it('has its tallest bar where most entries lie, and none where there are none', () => {
    const times = [0, ...Array.from({ length: 100 }, () => 5 * HOUR), 10 * HOUR]
    const scale = scaleOf(
      { from: 0, to: 10 * HOUR, folds: foldsOf(times, 0, 10 * HOUR) },
      { left: 0, right: 1000 },
    )
    const bars = densityOf(plain(times), scale, 1)
    expect(bars).toHaveLength(3)
    expect(bars.map(({ part }) => part)).toEqual([0.1, 1, 0.1])
  })

  it('keeps bars apart and inside the strip', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 * HOUR }), { minLength: 1 }), (times) => {
        const scale = scaleOf({ from: 0, to: 10 * HOUR, folds: [] }, { left: 20, right: 800 })
        const bars = densityOf(plain(times), scale, 1)
        bars.forEach((bar, index) => {
          expect(bar.part).toBeGreaterThan(0)
          expect(bar.part).toBeLessThanOrEqual(1)
          expect(bar.x).toBeLessThanOrEqual(800)
          if (index > 0) expect(bar.x - bars[index - 1]!.x).toBeGreaterThanOrEqual(4)
        })
      }),
    )
  })

  it('shares a bar among the sources that are in it, the largest at the bottom', () => {
    const marks = [...Array.from({ length: 8 }, () => 'chat'), 'alerts', null].map((source) => ({ source }))
    const layers = layersOf(marks)
    expect(layers.sources[0]).toBe('chat')
    const scale = scaleOf({ from: 0, to: HOUR, folds: [] }, { left: 0, right: 100 })
    const [bar] = densityOf(
      marks.map(({ source }) => ({ ms: 0, layer: layers.of(source) })),
      scale,
      3,
    )
    expect(bar?.shares.map((share) => Number(share.toFixed(2)))).toEqual([0.8, 0.1, 0.1])
  })

  it('has one pattern for all the sources beyond the third', () => {
    const layers = layersOf(['a', 'a', 'b', 'b', 'c', 'c', 'd', 'e'].map((source) => ({ source })))
    expect(layers.sources).toEqual(['a', 'b', 'c'])
    expect([layers.others, layers.of('d'), layers.of('e')]).toEqual([true, 3, 3])
  })
})
