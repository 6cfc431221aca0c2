import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldsOf } from './folds.ts'
import { scaleOf } from './scale.ts'
import { ticksOf } from './ticks.ts'

const HOUR = 3_600_000
const at = (iso: string) => Date.parse(iso)

const scaleFor = (times: readonly number[], width = 1090) => {
  const from = Math.min(...times)
  const to = Math.max(...times)
  return scaleOf({ from, to, folds: foldsOf(times, from, to) }, { left: 22, right: width })
}

describe('the strip’s axis', () => {
  it('counts in round hours of the incident’s own clock', () => {
    const start = at('2026-03-02T17:20:00Z')
    const times = Array.from({ length: 60 }, (_, index) => start + index * 12 * 60_000)
    const labels = ticksOf(scaleFor(times), 'Asia/Kolkata').map(({ label }) => label)
    expect(labels[0]).toBe('23:00')
    expect(labels.every((label) => label.endsWith(':00'))).toBe(true)
  })

  it('keeps labels apart and off the breaks for any entries', () => {
    const entries = fc.array(fc.integer({ min: 0, max: 90 * 24 * HOUR }), { minLength: 2, maxLength: 40 })
    fc.assert(
      fc.property(entries, (times) => {
        const scale = scaleFor(times.map((time) => at('2026-03-02T00:00:00Z') + time))
        const ticks = ticksOf(scale, 'Europe/Berlin')
        ticks.forEach((tick, index) => {
          expect(scale.folds.some((fold) => tick.ms > fold.from && tick.ms < fold.to)).toBe(false)
          expect(tick.x).toBeLessThanOrEqual(scale.right)
          if (index > 0) expect(tick.x - ticks[index - 1]!.x).toBeGreaterThanOrEqual(47)
        })
      }),
    )
  })

  it('does not walk through years that are folded', () => {
    const start = at('1996-01-01T10:00:00Z')
    const ticks = ticksOf(scaleFor([start, start + HOUR, at('2026-01-01T10:00:00Z')]), 'UTC')
    expect(ticks.length).toBeLessThan(40)
  })
})
