import type { Slot } from '@second-story/board'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutHour } from './hour-layout.ts'

const slot = (id: Slot['id'], from: number, to: number, state: Slot['state']): Slot => ({
  id,
  from,
  to,
  state,
  paid: 0,
})
const hour: Slot[] = [
  slot('intro', 0, 5, 'done'),
  slot('timeline', 5, 43, 'current'),
  slot('discussion', 43, 53, 'ahead'),
  slot('remediation', 53, 60, 'ahead'),
]
const points = (count: number, minute?: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `mark${index}`, minute: minute ?? 9 + index * 4 }))
const base = { slots: hour, minute: 29, marks: points(7), current: 'mark3', height: 500 }

describe('the hour to scale', () => {
  it('gives each timebox its share of the height', () => {
    const { segments } = layoutHour(base)
    expect(segments.map(({ top }) => Math.round(top))).toEqual([0, 42, 358, 442])
    expect(segments.map(({ minutes }) => minutes)).toEqual([5, 38, 10, 7])
    expect(segments[1]!.part).toBeCloseTo((29 - 5) / 38)
  })

  it('puts now where the minute is', () => {
    expect(layoutHour(base).now).toBeCloseTo((29 / 60) * 500)
    expect(layoutHour({ ...base, minute: null }).now).toBeNull()
  })

  it('puts a planned mark at its minute of the meeting', () => {
    const { marks } = layoutHour({ ...base, marks: points(1, 27) })
    expect(marks[0]!.top).toBeCloseTo((27 / 60) * 500)
  })

  it('leaves room for the name of a box that gave all its time away', () => {
    const spent = [...hour.slice(0, 3), slot('remediation', 53, 53, 'ahead')]
    const { segments } = layoutHour({ ...base, slots: spent })
    expect(segments[3]!.height).toBe(24)
    expect(segments.reduce((sum, { height }) => sum + height, 0)).toBeCloseTo(500)
  })

  it('leaves out a clock that would stand in the label of now', () => {
    const { clocks } = layoutHour({ ...base, minute: 43 })
    expect(clocks.map(({ minute }) => minute)).not.toContain(43)
  })

  const lengths = fc.tuple(
    ...([1, 2, 3, 4] as const).map(() => fc.integer({ min: 0, max: 90 })),
  ) as fc.Arbitrary<number[]>
  const slotsOf = (minutes: readonly number[]): Slot[] => {
    const ids = ['intro', 'timeline', 'discussion', 'remediation'] as const
    let at = 0
    return ids.map((id, index) => slot(id, at, (at += minutes[index]!), 'ahead'))
  }

  it('keeps marks in their box and in the order of the story, and never writes two over each other', () => {
    fc.assert(
      fc.property(
        lengths,
        fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 30 }),
        fc.integer({ min: 260, max: 700 }),
        (minutes, planned, height) => {
          const slots = slotsOf(minutes)
          const marks = planned.map((minute, index) => ({ id: `mark${index}`, minute }))
          const layout = layoutHour({ slots, minute: 0, marks, current: 'mark0', height })
          const box = layout.segments[1]!
          const named = layout.marks.filter((mark) => mark.named)
          layout.marks.forEach((mark, index) => {
            expect(mark.top).toBeGreaterThanOrEqual(box.top - 0.001)
            expect(mark.top).toBeLessThanOrEqual(box.top + box.height + 0.001)
            if (index > 0) expect(mark.top).toBeGreaterThanOrEqual(layout.marks[index - 1]!.top - 0.001)
          })
          named.forEach((mark, index) => {
            if (index > 0) expect(mark.top - named[index - 1]!.top).toBeGreaterThanOrEqual(16)
          })
          expect(layout.segments.reduce((sum, segment) => sum + segment.height, 0)).toBeCloseTo(height)
        },
      ),
      { examples: [[[0, 0, 0, 0], [0], 260]] },
    )
  })
})
