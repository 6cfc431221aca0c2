import type { Entry, Person } from '@second-story/board'
import { describe, expect, it } from 'vitest'
import { laneSteps } from './lane-keys.ts'
import { keptLanes, type Lane, lanesOf, lanesWithin, NO_LANES, placeIn } from './lane-model.ts'

const at = (minute: number): string => new Date(Date.UTC(2031, 4, 5, 22, minute)).toISOString()
const ENTRIES: readonly Entry[] = [
  { id: 'a1', at: at(0), actor: 'alertbot', kind: 'alert' },
  { id: 'm1', at: at(1), actor: 'mei', kind: 'message' },
  { id: 'd1', at: at(2), actor: 'daniel', kind: 'message' },
  { id: 'm2', at: at(5), actor: 'mei.tan', kind: 'action' },
  { id: 'n1', at: at(6), kind: 'other' },
  { id: 'd2', at: at(9), actor: 'daniel', kind: 'message' },
  { id: 'x1', at: null, actor: 'daniel' },
]
const byId = new Map(ENTRIES.map((entry) => [entry.id, entry]))
const person: Person = { name: 'Mei Tan', role: 'participant', claims: ['mei', 'mei.tan'] }
const lanes = lanesOf([...byId.keys()], byId, new Map([['personmei1', person]]))
const keys = (lane: Lane | undefined) => lane?.marks.map(({ id }) => id)

describe('lanes', () => {
  it('stand in order of appearance: people, then machines, then what names nobody', () => {
    expect(lanes.map(({ name, machine }) => [name, machine])).toEqual([
      ['Mei Tan', false],
      ['daniel', false],
      ['alertbot', true],
      ['', false],
    ])
  })

  it('are shared by all names that a person said are theirs, and hold nothing without a time', () => {
    expect(keys(lanes[0])).toEqual(['m1', 'm2'])
    expect(keys(lanes[1])).toEqual(['d1', 'd2'])
    expect(placeIn(lanes, 'x1')).toBeNull()
  })

  it('stay the same objects where an edit draws nothing else', () => {
    const edited = (id: string, change: Partial<Entry>) =>
      lanesOf([...byId.keys()], new Map(byId).set(id, { ...byId.get(id)!, ...change }), new Map())
    const before = keptLanes(NO_LANES, edited('m1', {}))
    expect(keptLanes(before, edited('m1', { detail: 'More' }))).toBe(before)
    const after = keptLanes(before, edited('m1', { text: 'Other words' }))
    expect(after.times).toBe(before.times)
    expect(after.lanes.map((lane, index) => lane === before.lanes[index])).toEqual(
      after.lanes.map(({ key }) => key !== 'name mei'),
    )
  })

  it('without anything in a part of the incident are left out of it, but for what is looked at', () => {
    const part = { from: Date.parse(at(5)), to: Date.parse(at(9)) }
    const names = (kept: string | null) => lanesWithin(lanes, part, [kept]).map(({ name }) => name)
    expect(names(null)).toEqual(['Mei Tan', 'daniel', ''])
    expect(names('a1')).toEqual(['Mei Tan', 'daniel', 'alertbot', ''])
  })

  it('are walked along by the arrows, and across to what is nearest in time', () => {
    const go = (key: string, from: string) => laneSteps[key]?.(lanes, placeIn(lanes, from)!)?.id
    expect(go('ArrowRight', 'm1')).toBe('m2')
    expect(go('ArrowRight', 'm2')).toBeUndefined()
    expect(go('ArrowDown', 'm2')).toBe('d1')
    expect(go('ArrowUp', 'd2')).toBe('m2')
    expect(go('End', 'd1')).toBe('d2')
    expect(go('PageDown', 'm1')).toBe('n1')
    expect(go('ArrowUp', 'm1')).toBeUndefined()
  })
})
