import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeLabels, shortLabel, type Wanted } from './labels.ts'

const box = { left: 0, right: 1000 }
const wantedOf = (pairs: readonly [number, number][]): Wanted[] =>
  pairs.map(([x, width], index) => ({ id: `e${index}`, x, width })).sort((a, b) => a.x - b.x)
const anyLabels = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 10, max: 180 })), { maxLength: 40 })
  .map(wantedOf)

describe('the strip’s labels', () => {
  it('shows all that fit on two rows', () => {
    const wanted = wantedOf([
      [100, 80],
      [140, 80],
      [400, 80],
    ])
    expect(placeLabels(wanted, null, box).map(({ row }) => row)).toEqual([0, 1, 0])
  })

  it('never lets two overlap or leave the strip', () => {
    fc.assert(
      fc.property(anyLabels, fc.nat(39), (wanted, pick) => {
        const placed = placeLabels(wanted, wanted[pick]?.id ?? null, box)
        for (const label of placed) {
          expect(label.left).toBeGreaterThanOrEqual(box.left)
          expect(label.left + label.width).toBeLessThanOrEqual(box.right)
          for (const other of placed) {
            if (other === label || other.row !== label.row) continue
            expect(other.left + other.width <= label.left || label.left + label.width <= other.left).toBe(
              true,
            )
          }
        }
      }),
    )
  })

  it('always shows the current one', () => {
    fc.assert(
      fc.property(anyLabels, fc.nat(39), (wanted, pick) => {
        const current = wanted[pick]
        fc.pre(current !== undefined)
        expect(placeLabels(wanted, current!.id, box).map(({ id }) => id)).toContain(current!.id)
      }),
    )
  })

  it('prefers the neighbours of the current one to those far away', () => {
    const crowd = wantedOf(Array.from({ length: 9 }, (_, index): [number, number] => [500 + index, 150]))
    const ids = placeLabels(crowd, 'e4', box).map(({ id }) => id)
    expect(ids).toContain('e4')
    expect(ids).toContain('e3')
    expect(ids).not.toContain('e0')
  })

  it('cuts a long text at its first clause or at a word', () => {
    expect(shortLabel('Data directory removed; db2 was intended')).toBe('Data directory removed')
    expect(shortLabel('The bucket for nightly dumps turns out to be empty')).toBe('The bucket for nightly…')
    expect(shortLabel('23:31 is kept')).toBe('23:31 is kept')
    expect(shortLabel('Noor, who has the rights, is asked')).toBe('Noor, who has the rights…')
  })
})
