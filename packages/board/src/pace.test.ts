import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newAgenda } from './agenda/agenda.ts'
import { boxesFor } from './agenda/boxes.ts'
import { conduct } from './agenda/conduct.ts'
import {
  nextMark,
  ON_PACE_MINUTES,
  type PaceEntry,
  paceOf,
  paceStretch,
  planPace,
  proposePasses,
} from './pace.ts'

const MINUTE = 60_000
const START = 1_790_000_000_000
const hour = { from: 5, to: 41, plannedFrom: 5 }
const plain = (count: number): PaceEntry[] =>
  Array.from({ length: count }, (_, index) => ({ id: `e${index}` }))
const told = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, 1]))
const nobody = (): boolean => false

const entry = fc.record({
  inflection: fc.boolean(),
  depth: fc.constantFrom(undefined, 'pass' as const, 'normal' as const, 'deep' as const),
  plannedMinute: fc.option(fc.integer({ min: 0, max: 90 })),
  kind: fc.constantFrom('alert' as const, 'action' as const, 'message' as const, undefined),
})
const story = fc
  .array(entry, { maxLength: 40 })
  .map((entries): PaceEntry[] => entries.map((each, index) => ({ ...each, id: `e${index}` })))
const stretch = fc
  .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 90 }))
  .map(([from, length]) => ({ from, to: from + length, plannedFrom: from }))

describe('the plan of the walk', () => {
  it('spreads marks evenly, and what lies between two of them by weight', () => {
    const entries = plain(9).map((each, index) => ({ ...each, inflection: index % 3 === 1 }))
    const { starts } = planPace(entries, hour)
    expect([starts.get('e1'), starts.get('e4'), starts.get('e7')]).toEqual([14, 23, 32])
    // A mark has three parts of five, its two followers one each.
    expect(starts.get('e2')).toBeCloseTo(14 + 5.4)
    expect(starts.get('e3')).toBeCloseTo(14 + 7.2)
  })

  it('divides the whole by weight where nothing is marked', () => {
    const entries: PaceEntry[] = [
      { id: 'a' },
      { id: 'b', depth: 'deep' },
      { id: 'c', depth: 'pass' },
      { id: 'd' },
    ]
    const { starts } = planPace(entries, hour)
    expect([...starts.values()]).toEqual([5, 14, 32, 32])
  })

  it('begins with the first mark where nothing comes before it, and gives a deep one twice the time', () => {
    const entries: PaceEntry[] = [
      { id: 'a', inflection: true, depth: 'deep' },
      { id: 'b', inflection: true },
    ]
    expect([...planPace(entries, hour).starts.values()]).toEqual([5, 29])
  })

  it('keeps a planned minute, and moves along with it where the opening took longer', () => {
    const entries: PaceEntry[] = [{ id: 'a' }, { id: 'b', inflection: true, plannedMinute: 20 }]
    expect(planPace(entries, hour).starts.get('b')).toBe(20)
    expect(planPace(entries, { from: 8, to: 44, plannedFrom: 5 }).starts.get('b')).toBe(23)
  })

  it('keeps the proportions of marks that were planned for a longer box', () => {
    const entries: PaceEntry[] = [10, 20, 30].map((minute, index) => ({
      id: `e${index}`,
      inflection: true,
      plannedMinute: minute,
    }))
    const { starts } = planPace(entries, { from: 0, to: 20, plannedFrom: 0 })
    expect([...starts.values()]).toEqual([5, 10, 15])
  })

  it('goes through the story in order, inside its box, whatever was planned', () => {
    fc.assert(
      fc.property(story, stretch, (entries, box) => {
        const plan = planPace(entries, box)
        let before = box.from
        for (const { id } of entries) {
          const at = plan.starts.get(id)!
          expect(at).toBeGreaterThanOrEqual(before - 1e-9)
          expect(at).toBeLessThanOrEqual(box.to + 1e-9)
          expect(plan.shares.get(id)!).toBeGreaterThanOrEqual(0)
          before = at
        }
      }),
    )
  })

  it('gives away all of the box from the first entry on, and none of it twice', () => {
    fc.assert(
      fc.property(story, stretch, (entries, box) => {
        const plan = planPace(entries, box)
        const first = entries.find(({ id }) => plan.shares.get(id)! > 0)
        fc.pre(first !== undefined)
        const sum = [...plan.shares.values()].reduce((all, share) => all + share, 0)
        expect(sum).toBeCloseTo(plan.end - plan.starts.get(first!.id)!)
      }),
    )
  })
})

describe('the stretch of the timeline', () => {
  const opened = conduct(newAgenda(boxesFor(60)), { do: 'open' }, 'ada', START)
  if (!opened.done) throw new Error(opened.detail)
  const walking = conduct(opened.agenda, { do: 'box', to: 'timeline' }, 'ada', START + 7 * MINUTE)
  if (!walking.done) throw new Error(walking.detail)

  it('runs from where it began to two minutes before its end', () => {
    expect(paceStretch(walking.agenda, START + 20 * MINUTE)).toEqual({ from: 7, to: 43, plannedFrom: 5 })
  })

  it('does not grow with an overrun', () => {
    expect(paceStretch(walking.agenda, START + 52 * MINUTE).to).toBeCloseTo(43)
  })

  it('grows with an extension', () => {
    const longer = conduct(walking.agenda, { do: 'extend' }, 'ada', START + 8 * MINUTE)
    if (!longer.done) throw new Error(longer.detail)
    expect(paceStretch(longer.agenda, START + 20 * MINUTE).to).toBeCloseTo(45)
  })
})

describe('the pace of the room', () => {
  const entries = plain(12)
  const plan = planPace(entries, hour)

  it('is kept while what is discussed has its time', () => {
    expect(paceOf(entries, plan, { entryId: 'e2', told: told('e0', 'e1'), minute: 12 })).toBe(0)
  })

  it('falls behind when that time is over, and is ahead before it begins', () => {
    expect(paceOf(entries, plan, { entryId: 'e2', told: {}, minute: 17 })).toBeCloseTo(3)
    expect(paceOf(entries, plan, { entryId: 'e2', told: {}, minute: 7 })).toBeCloseTo(-4)
  })

  it('does not count what was skipped, and counts what was told ahead', () => {
    expect(paceOf(entries, plan, { entryId: 'e5', told: {}, minute: 21 })).toBe(0)
    expect(paceOf(entries, plan, { entryId: 'e5', told: told('e6', 'e7'), minute: 21 })).toBeCloseTo(-5)
  })

  it('is behind, never ahead, before the first entry', () => {
    expect(paceOf(entries, plan, { entryId: null, told: {}, minute: 2 })).toBe(0)
    expect(paceOf(entries, plan, { entryId: null, told: {}, minute: 9 })).toBeCloseTo(4)
  })

  it('only ever falls as time passes', () => {
    fc.assert(
      fc.property(
        story,
        stretch,
        fc.array(fc.nat(100), { maxLength: 10 }),
        fc.nat(39),
        (walk, box, minutes, at) => {
          const its = planPace(walk, box)
          const entryId = walk[at]?.id ?? null
          const paces = minutes
            .toSorted((a, b) => a - b)
            .map((minute) => paceOf(walk, its, { entryId, told: {}, minute }))
          paces.forEach((pace, index) => {
            if (index > 0) expect(pace).toBeGreaterThanOrEqual(paces[index - 1]! - 1e-9)
          })
        },
      ),
    )
  })

  it('knows the mark that comes next on the way', () => {
    const marked = entries.map((each) => ({ ...each, inflection: ['e2', 'e5', 'e9'].includes(each.id) }))
    expect(nextMark(marked, { entryId: 'e2', told: {} })).toBe('e5')
    expect(nextMark(marked, { entryId: 'e2', told: told('e5') })).toBe('e9')
    expect(nextMark(marked, { entryId: 'e9', told: {} })).toBeNull()
  })
})

describe('what to pass over quickly', () => {
  const entries: PaceEntry[] = plain(12).map((each, index) => ({
    ...each,
    kind: index % 2 === 0 ? 'action' : 'message',
  }))
  const plan = planPace(entries, hour)

  it('is nothing while the room is on pace', () => {
    expect(proposePasses(entries, plan, { entryId: 'e2', told: {}, minute: 15.9 }, nobody)).toEqual([])
  })

  it('is talk before actions, and only what nobody wrote on', () => {
    const place = { entryId: 'e2', told: {}, minute: 19 }
    expect(proposePasses(entries, plan, place, nobody)).toEqual(['e3', 'e5'])
    expect(proposePasses(entries, plan, place, (id) => id === 'e3')).toEqual(['e5', 'e7'])
  })

  it('brings the room back on pace once it is accepted, as far as there is anything to pass over', () => {
    fc.assert(
      fc.property(story, stretch, fc.nat(39), fc.nat(120), (walk, box, at, minute) => {
        const its = planPace(walk, box)
        const place = { entryId: walk[at]?.id ?? null, told: told('e1', 'e7'), minute }
        const behind = paceOf(walk, its, place)
        const passes = proposePasses(walk, its, place, (id) => id === 'e3')
        if (behind <= ON_PACE_MINUTES) expect(passes).toEqual([])
        for (const id of passes) {
          const one = walk.find((each) => each.id === id)!
          expect(one.inflection || one.depth === 'deep' || one.depth === 'pass').toBe(false)
          expect(['e1', 'e3', 'e7']).not.toContain(id)
          expect(walk.indexOf(one)).toBeGreaterThan(at < walk.length ? at : -1)
        }
        const accepted = walk.map((each) =>
          passes.includes(each.id)
            ? { ...each, depth: 'pass' as const, plannedMinute: its.starts.get(each.id)! }
            : each,
        )
        const then = planPace(accepted, box)
        for (const [id, start] of its.starts) expect(then.starts.get(id)).toBeCloseTo(start)
        const left = paceOf(accepted, then, place)
        expect(left).toBeLessThanOrEqual(behind + 1e-9)
        // A room that is on pace was offered nothing, and may be a minute later.
        if (behind > ON_PACE_MINUTES && left > 1e-6)
          expect(
            proposePasses(accepted, then, { ...place, minute: minute + 1 }, (id) => id === 'e3'),
          ).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})
