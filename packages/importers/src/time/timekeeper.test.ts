import { describe, expect, test } from 'vitest'
import { importTimeline } from '../import-timeline.ts'
import type { ImportOptions } from '../timeline.ts'

function times(text: string, options: ImportOptions = {}) {
  return importTimeline(text, options).entries.map((entry) => entry.at?.slice(0, 16).replace('T', ' '))
}
const may = { date: '2024-05-01', timeZone: 'UTC' }

describe('days', () => {
  test('without any day 1970-01-01 stands in and the date is needed; without a zone UTC, and the zone is needed', () => {
    expect(importTimeline('14:05 a')).toMatchObject({
      entries: [{ at: '1970-01-01T14:05:00.000Z' }],
      needs: ['date', 'timeZone'],
    })
  })

  test('over midnight the next day begins, and a late line of the evening stays in the evening', () => {
    const { warnings } = importTimeline('23:58 a\n00:02 b', may)
    expect(warnings).toEqual([{ line: 2, what: expect.stringContaining('2024-05-02') }])
    expect(times('23:58 a\n00:02 b\n23:59 c\n00:05 d', may)).toEqual([
      '2024-05-01 23:58',
      '2024-05-02 00:02',
      '2024-05-01 23:59',
      '2024-05-02 00:05',
    ])
  })

  test('a step back of minutes or a few hours is a line out of order, not a new day', () => {
    expect(times('14:05 a\n14:02 b\n17:00 c\n12:30 d', may)).toEqual([
      '2024-05-01 14:05',
      '2024-05-01 14:02',
      '2024-05-01 17:00',
      '2024-05-01 12:30',
    ])
    expect(importTimeline('14:05 a\n14:02 b', may).warnings).toHaveLength(1)
  })

  test('a quiet gap forward stays on its day', () => {
    expect(times('00:27 a\n02:06 b\n19:27 c', may)).toEqual([
      '2024-05-01 00:27',
      '2024-05-01 02:06',
      '2024-05-01 19:27',
    ])
  })

  test('a list with the newest entry first is counted from its end', () => {
    expect(times('00:10 f\n23:50 e\n23:40 d\n23:30 c\n23:20 b\n23:10 a', may)).toEqual([
      '2024-05-02 00:10',
      '2024-05-01 23:50',
      '2024-05-01 23:40',
      '2024-05-01 23:30',
      '2024-05-01 23:20',
      '2024-05-01 23:10',
    ])
  })

  test('a day on a line or alone on a line holds until the next', () => {
    const text = '2024-03-09 23:00 a\n23:30 b\n--- Mon, 11 March 2024 ---\n09:00 c\n09:30 d'
    expect(times(text, may)).toEqual([
      '2024-03-09 23:00',
      '2024-03-09 23:30',
      '2024-03-11 09:00',
      '2024-03-11 09:30',
    ])
  })

  test('a single earlier day before the stated one is an exception', () => {
    expect(times('2024-04-30 22:00 a\n01:38 b\n02:00 c', may)).toEqual([
      '2024-04-30 22:00',
      '2024-05-01 01:38',
      '2024-05-01 02:00',
    ])
  })

  test('weekdays move the day on', () => {
    expect(times('Mon 09:00 a\nMon 10:00 b\nWed 09:30 c', may)).toEqual([
      '2024-05-01 09:00',
      '2024-05-01 10:00',
      '2024-05-03 09:30',
    ])
  })

  test('a missing year is the one that fits, over new year too', () => {
    expect(times('31 Dec 23:50 a\n1 Jan 00:10 b', { date: '2023-12-31', timeZone: 'UTC' })).toEqual([
      '2023-12-31 23:50',
      '2024-01-01 00:10',
    ])
    expect(importTimeline('31 Dec 23:50 a', { timeZone: 'UTC' }).needs).toEqual(['date'])
  })

  test('days like 03/04/2024 are read by what the file shows', () => {
    expect(times('13/04/2024 10:00 a\n01/05/2024 10:00 b', { timeZone: 'UTC' })).toEqual([
      '2024-04-13 10:00',
      '2024-05-01 10:00',
    ])
    expect(times('03/04/2024 10:00 a', { timeZone: 'UTC', date: '2024-04-03' })).toEqual(['2024-04-03 10:00'])
    expect(importTimeline('03/04/2024 10:00 a', { timeZone: 'UTC' }).warnings).toHaveLength(1)
  })

  test('the file name gives the day where nothing else does', () => {
    expect(times('14:05 a', { fileName: 'logs/ops_20240229.log' })).toEqual(['2024-02-29 14:05'])
    expect(importTimeline('14:05 a', { fileName: 'ops_20240230.log' }).needs).toContain('date')
  })

  test('times above the first written day are of the day before, or of that day', () => {
    const utc = { timeZone: 'UTC' }
    expect(times('23:50 a\n--- 2024-05-02 ---\n00:10 b', utc)).toEqual([
      '2024-05-01 23:50',
      '2024-05-02 00:10',
    ])
    expect(times('13:50 a\n2024-05-02 14:10 b', utc)).toEqual(['2024-05-02 13:50', '2024-05-02 14:10'])
    expect(times('23:50 a\n2024-05-02 00:10 b', utc)).toEqual(['2024-05-01 23:50', '2024-05-02 00:10'])
  })

  test('a day far from its neighbours is taken as written and named', () => {
    const { entries, warnings } = importTimeline(
      '2023-01-11 14:00 a\n2022-01-11 14:10 b\n2023-01-11 14:20 c',
      may,
    )
    expect(entries[1]?.at).toBe('2022-01-11T14:10:00.000Z')
    expect(warnings).toContainEqual({ line: 2, what: expect.stringContaining('typing error') })
  })
})

describe('zones', () => {
  const berlin = { timeZone: 'Europe/Berlin' }

  test('times follow the clocks of the zone on their day', () => {
    expect(times('2024-01-10 12:00 a\n2024-07-10 12:00 b', berlin)).toEqual([
      '2024-01-10 11:00',
      '2024-07-10 10:00',
    ])
  })

  test('a time that never was is moved on by the gap and named', () => {
    const { entries, warnings } = importTimeline('2024-03-31 01:59 a\n02:30 b\n03:00 c', berlin)
    expect(entries.map((entry) => entry.at?.slice(11, 16))).toEqual(['00:59', '01:30', '01:00'])
    expect(warnings).toContainEqual({ line: 2, what: expect.stringContaining('never was') })
  })

  test('times that happen twice follow the order of the lines', () => {
    const { entries, warnings } = importTimeline(
      '2024-10-27 01:50 a\n02:40 b\n02:10 c\n02:50 d\n03:10 e',
      berlin,
    )
    expect(entries.map((entry) => entry.at?.slice(11, 16))).toEqual([
      '23:50',
      '00:40',
      '01:10',
      '01:50',
      '02:10',
    ])
    expect(warnings).toContainEqual({ line: 2, what: expect.stringContaining('twice') })
  })

  test('a zone at the time itself stands against every other', () => {
    expect(times('2024-05-01 14:05 UTC a', berlin)).toEqual(['2024-05-01 14:05'])
    expect(importTimeline('2024-05-01 14:05 UTC a').needs).toEqual([])
  })

  test('the one zone that some times carry holds for the others, unless the caller names another', () => {
    const text = '2024-01-01 14:05 PST a\n14:10 b'
    expect(importTimeline(text)).toMatchObject({
      entries: [{}, { at: '2024-01-01T22:10:00.000Z' }],
      needs: [],
    })
    expect(times(text, { timeZone: 'UTC' })[1]).toBe('2024-01-01 14:10')
    expect(importTimeline('2024-01-01 14:05 PST a\n14:10 EST b\n14:15 c').needs).toEqual(['timeZone'])
  })

  test('names that two regions use, or that do not fit the season, are said', () => {
    const what = (text: string) =>
      importTimeline(text)
        .warnings.map((warning) => warning.what)
        .join()
    expect(what('2024-05-01 14:05 IST a')).toContain('Israel')
    expect(what('2024-07-01 14:05 PST a')).toContain('America/Los_Angeles')
    expect(what('2024-01-01 14:05 PST a')).toBe('')
  })

  test('a zone or a date that does not exist is refused by name', () => {
    expect(() => importTimeline('14:05 a', { timeZone: 'Europe/Atlantis' })).toThrowError(
      expect.objectContaining({ name: 'InvalidOption', option: 'timeZone' }) as Error,
    )
    expect(() => importTimeline('14:05 a', { date: '2024-02-30' })).toThrowError(
      expect.objectContaining({ name: 'InvalidOption', option: 'date' }) as Error,
    )
  })
})
