import type { Entry } from '@second-story/board'
import { describe, expect, it } from 'vitest'
import { countHidden, dayRow, entryOf, isEntryRow, isStop, quietRow, separatedDay, talkRow } from './rows.ts'

describe('keys of rows', () => {
  it('tells entries from days, quiet and talk, and says which entry a row is about', () => {
    const rows = [
      'person0001:proposal01',
      dayRow('2031-05-06'),
      quietRow('entry00001'),
      talkRow('entry00002'),
    ]
    expect(rows.map(isEntryRow)).toEqual([true, false, false, false])
    expect(rows.map(isStop)).toEqual([true, false, false, true])
    expect(rows.map(entryOf)).toEqual(['person0001:proposal01', null, 'entry00001', 'entry00002'])
    expect(rows.map(separatedDay)).toEqual([null, '2031-05-06', null, null])
  })

  it('counts what somebody hid, but for what became part of another', () => {
    const entries: Entry[] = [
      { id: 'entry00001', hidden: true },
      { id: 'entry00002', hidden: true, mergedInto: 'entry00001' },
      { id: 'entry00003' },
    ]
    expect(countHidden({ byId: new Map(entries.map((one) => [one.id, one])), order: [] }, null)).toBe(1)
  })
})
