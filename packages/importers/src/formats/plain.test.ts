import { describe, expect, test } from 'vitest'
import { importTimeline } from '../import-timeline.ts'

const day = { date: '2024-05-01', timeZone: 'UTC' }

function read(text: string, options = day) {
  return importTimeline(text, options)
}

describe('plain lists', () => {
  test.each([
    ['14:05 disk full', '2024-05-01T14:05:00.000Z', 'minute'],
    ['[14:05] disk full', '2024-05-01T14:05:00.000Z', 'minute'],
    ['[14:05:09] disk full', '2024-05-01T14:05:09.000Z', 'exact'],
    ['- 14:05 - disk full', '2024-05-01T14:05:00.000Z', 'minute'],
    ['* 14:05: disk full', '2024-05-01T14:05:00.000Z', 'minute'],
    ['3. 14:05 – disk full', '2024-05-01T14:05:00.000Z', 'minute'],
    ['14:05, disk full', '2024-05-01T14:05:00.000Z', 'minute'],
    ['2:05pm disk full', '2024-05-01T14:05:00.000Z', 'minute'],
    ['2:05 p.m. disk full', '2024-05-01T14:05:00.000Z', 'minute'],
    ['2:05p disk full', '2024-05-01T14:05:00.000Z', 'minute'],
    ['12:05 AM disk full', '2024-05-01T00:05:00.000Z', 'minute'],
    ['2 pm disk full', '2024-05-01T14:00:00.000Z', 'minute'],
    ['2:05pm PT disk full', '2024-05-01T21:05:00.000Z', 'minute'],
    ['14:05 CEST disk full', '2024-05-01T12:05:00.000Z', 'minute'],
    ['14:05 (UTC+2) disk full', '2024-05-01T12:05:00.000Z', 'minute'],
    ['14:05Z disk full', '2024-05-01T14:05:00.000Z', 'minute'],
    ['~14:05 disk full', '2024-05-01T14:05:00.000Z', 'about'],
    ['≈ 14:05 disk full', '2024-05-01T14:05:00.000Z', 'about'],
    ['about 14:05 disk full', '2024-05-01T14:05:00.000Z', 'about'],
    ['14:05? disk full', '2024-05-01T14:05:00.000Z', 'about'],
    ['14:?? disk full', '2024-05-01T14:00:00.000Z', 'about'],
    ['2023-12-31 14:05 disk full', '2023-12-31T14:05:00.000Z', 'minute'],
    ['2023-12-31T14:05:06.789Z disk full', '2023-12-31T14:05:06.789Z', 'exact'],
    ['2023-12-31T14:05:06+0200 disk full', '2023-12-31T12:05:06.000Z', 'exact'],
    ['31 Dec 2023 14:05 disk full', '2023-12-31T14:05:00.000Z', 'minute'],
    ['Sun, December 31st, 2023 at 2:05pm: disk full', '2023-12-31T14:05:00.000Z', 'minute'],
    ['31.12.2023 14:05 disk full', '2023-12-31T14:05:00.000Z', 'minute'],
    ['[Sun Dec 31 14:05:09 2023] disk full', '2023-12-31T14:05:09.000Z', 'exact'],
    ['Sun Dec 31 14:05:09 CET 2023 disk full', '2023-12-31T13:05:09.000Z', 'exact'],
    ['12/31/2023 14:05 disk full', '2023-12-31T14:05:00.000Z', 'minute'],
    ['31/12/2023 14:05 disk full', '2023-12-31T14:05:00.000Z', 'minute'],
  ])('reads "%s"', (line, at, precision) => {
    expect(read(line).entries).toEqual([
      { at, precision, author: '', text: 'disk full', source: '', line: 1 },
    ])
  })

  test('a span has an end, also over midnight and with one half of the day for both', () => {
    const { entries } = read('14:05-14:10 a\n11:50 - 12:10pm b\n23:50–00:10 c')
    expect(entries.map((entry) => [entry.at, entry.until])).toEqual([
      ['2024-05-01T14:05:00.000Z', '2024-05-01T14:10:00.000Z'],
      ['2024-05-01T11:50:00.000Z', '2024-05-01T12:10:00.000Z'],
      ['2024-05-01T23:50:00.000Z', '2024-05-02T00:10:00.000Z'],
    ])
  })

  test('T+12m counts from the first time, or from midnight with a warning', () => {
    const after = read('14:05 deploy\nT+12m alert\nT+1h30m page\nT+00:45 look')
    expect(after.entries.map((entry) => entry.at?.slice(11, 16))).toEqual([
      '14:05',
      '14:17',
      '15:35',
      '14:50',
    ])
    const alone = read('T+5m alert\nT+1h calm')
    expect(alone.entries.map((entry) => [entry.at, entry.precision])).toEqual([
      ['2024-05-01T00:05:00.000Z', 'about'],
      ['2024-05-01T01:00:00.000Z', 'about'],
    ])
    expect(alone.warnings).toHaveLength(1)
  })

  test('lines without a time belong to the entry above', () => {
    const { entries } = read('14:05 error\n  at main\n\n  at start\n14:06 next\nand on\n\nRegards')
    expect(entries.map((entry) => [entry.line, entry.text])).toEqual([
      [1, 'error\nat main\n\nat start'],
      [5, 'next\nand on'],
    ])
  })

  test('what stands before the first time is left out and said', () => {
    const { entries, warnings } = read('Hello all,\nhere it is\n14:05 a\n14:06 b')
    expect(entries).toHaveLength(2)
    expect(warnings[0]?.what).toContain('2 lines stand before the first time')
  })

  test('takes names where most lines have one, and never labels', () => {
    expect(
      read('14:05 ann: looking\n14:06 bob.k: me too\n14:07 all calm').entries.map((entry) => entry.author),
    ).toEqual(['ann', 'bob.k', ''])
    expect(read('14:05 <Zoë> looking').entries[0]).toMatchObject({ author: 'Zoë', text: 'looking' })
    expect(read('14:05 Detected: alarm\n14:06 Resolved: calm').entries.map((entry) => entry.author)).toEqual([
      '',
      '',
    ])
    expect(read('14:05 up\n14:06 nginx: worker died\n14:07 down').entries[1]?.text).toBe('nginx: worker died')
  })

  test('a pattern nobody filled in is skipped and named; an unknown time keeps its place', () => {
    const { entries, skipped, warnings } = read('14:05 a\nHH:mm describe it\n??:?? somebody noticed\n14:10 b')
    expect(skipped).toBe(1)
    expect(warnings).toContainEqual({ line: 2, what: expect.stringContaining('HH:mm') })
    expect(entries.map((entry) => [entry.at?.slice(11, 16) ?? null, entry.precision])).toEqual([
      ['14:05', 'minute'],
      [null, 'unknown'],
      ['14:10', 'minute'],
    ])
  })

  test('a stated zone holds unless the caller names one, which is said', () => {
    const text = 'All times are in\nPT.\n14:05 a\n14:06 b'
    expect(read(text, { date: '2024-05-01', timeZone: '' })).toMatchObject({
      entries: [{ at: '2024-05-01T21:05:00.000Z' }, {}],
      needs: [],
    })
    const asked = read(text)
    expect(asked.entries[0]?.at).toBe('2024-05-01T14:05:00.000Z')
    expect(asked.warnings.some((warning) => warning.what.includes('PT'))).toBe(true)
  })

  test.each([
    'The service was down from 8:43 UTC until 14:07 UTC.\nWe are sorry.',
    'Nothing here',
    '',
    'We saw it at\n14:05 and it was bad. Then\nwe fixed it and all was well\nand everybody went home\n',
    'ratio 3:1\n10:1 odds',
  ])('prose is no timeline: %j', (text) => {
    const { entries, warnings } = read(text)
    expect(entries).toEqual([])
    expect(warnings).toHaveLength(1)
  })
})
