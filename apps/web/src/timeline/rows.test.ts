import type { Entry, View } from '@second-story/board'
import { describe, expect, it } from 'vitest'
import { countHidden, rowsOf, separatedDay } from './rows.ts'

const timelineOf = (entries: readonly Entry[]): View<'timeline'> => ({
  byId: new Map(entries.map((entry) => [entry.id, entry])),
  order: entries.map(({ id }) => id),
})
const timeline = timelineOf([
  { id: 'entry00001', at: '2031-05-06T22:10:00Z' },
  { id: 'entry00002', at: '2031-05-06T22:40:00Z', hidden: true },
  { id: 'person0001:proposal01', at: '2031-05-06T23:10:00Z' },
  { id: 'person0001:proposal02', at: '2031-05-06T23:20:00Z', mergedInto: 'entry00003' },
  { id: 'entry00003', at: null, after: 'entry00001' },
])
const shown = { removed: new Map<string, unknown>(), withHidden: false, me: 'person0009', zone: 'UTC' }
const entriesOf = (rows: readonly string[]) => rows.filter((row) => separatedDay(row) === null)
const daysOf = (rows: readonly string[]) => rows.flatMap((row) => separatedDay(row) ?? [])

describe('the rows of the list', () => {
  it('leaves out what is hidden, merged away or taken off', () => {
    expect(entriesOf(rowsOf(timeline, shown))).toEqual(['entry00001', 'person0001:proposal01', 'entry00003'])
    const removed = new Map([['person0001:proposal01', {}]])
    expect(entriesOf(rowsOf(timeline, { ...shown, removed }))).toEqual(['entry00001', 'entry00003'])
  })

  it('lets whoever proposed an entry see that it was left out', () => {
    const removed = new Map([['person0001:proposal01', {}]])
    const theirs = rowsOf(timeline, { ...shown, removed, me: 'person0001' })
    expect(entriesOf(theirs)).toContain('person0001:proposal01')
  })

  it('shows hidden ones when they are asked for, and counts them', () => {
    expect(rowsOf(timeline, { ...shown, withHidden: true })).toContain('entry00002')
    expect(countHidden(timeline)).toBe(1)
  })

  it('separates the days of the incident’s clock, not of UTC', () => {
    expect(daysOf(rowsOf(timeline, shown))).toEqual(['2031-05-06'])
    expect(daysOf(rowsOf(timeline, { ...shown, zone: 'Europe/Berlin' }))).toEqual(['2031-05-07'])
    expect(daysOf(rowsOf(timeline, { ...shown, zone: 'Europe/London' }))).toEqual([
      '2031-05-06',
      '2031-05-07',
    ])
  })

  it('keeps an entry without a time under the day of the one before it', () => {
    const rows = rowsOf(timeline, shown)
    expect(rows.at(-1)).toBe('entry00003')
    expect(daysOf(rows)).toHaveLength(1)
  })
})
