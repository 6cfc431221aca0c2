import type { Entry, View } from '@second-story/board'
import { describe, expect, it } from 'vitest'
import { countHidden, listed, rowsOf } from './rows.ts'

const timelineOf = (entries: readonly Entry[]): View<'timeline'> => ({
  byId: new Map(entries.map((entry) => [entry.id, entry])),
  order: entries.map(({ id }) => id),
})
const none = new Map<string, unknown>()
const timeline = timelineOf([
  { id: 'entry00001', at: '2031-05-06T22:10:00Z' },
  { id: 'entry00002', at: '2031-05-06T22:40:00Z', hidden: true },
  { id: 'person0001:proposal01', at: '2031-05-06T23:10:00Z' },
  { id: 'person0001:proposal02', at: '2031-05-06T23:20:00Z', mergedInto: 'entry00003' },
  { id: 'entry00003', at: null, after: 'entry00001' },
])

describe('the rows of the list', () => {
  it('leaves out what is hidden, merged away or taken off', () => {
    expect(listed(timeline, none, false)).toEqual(['entry00001', 'person0001:proposal01', 'entry00003'])
    expect(listed(timeline, new Map([['person0001:proposal01', {}]]), false)).toEqual([
      'entry00001',
      'entry00003',
    ])
  })

  it('shows hidden ones when they are asked for, and counts them', () => {
    expect(listed(timeline, none, true)).toContain('entry00002')
    expect(countHidden(timeline)).toBe(1)
  })

  it('separates the days of the incident’s clock, not of UTC', () => {
    const days = (zone: string) =>
      rowsOf(listed(timeline, none, false), timeline, zone).flatMap((row) =>
        row.kind === 'day' ? [row.day] : [],
      )
    expect(days('UTC')).toEqual(['2031-05-06'])
    expect(days('Europe/Berlin')).toEqual(['2031-05-07'])
    expect(days('Europe/London')).toEqual(['2031-05-06', '2031-05-07'])
  })

  it('keeps an entry without a time under the day it follows', () => {
    const rows = rowsOf(['entry00001', 'entry00003'], timeline, 'UTC')
    expect(rows.map(({ kind }) => kind)).toEqual(['day', 'entry', 'entry'])
  })
})
