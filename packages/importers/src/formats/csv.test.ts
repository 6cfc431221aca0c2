import { describe, expect, test } from 'vitest'
import { importTimeline } from '../import-timeline.ts'
import type { ImportOptions } from '../timeline.ts'

function read(text: string, options: ImportOptions = { timeZone: 'UTC' }) {
  const imported = importTimeline(text, options)
  expect(imported.format).toBe('csv')
  return {
    ...imported,
    rows: imported.entries.map((entry) => [entry.at, entry.author, entry.text, entry.line]),
  }
}

describe('tables', () => {
  test('comma, quotes, cells of several lines, a byte order mark and Windows line ends', () => {
    const text =
      '\uFEFFtime,author,message\r\n2024-05-01T14:05:00Z,ann,"disk ""db1"", full\r\nand slow"\r\n2024-05-01T14:06:00Z,bob,ok\r\n'
    const { rows, needs } = read(text, {})
    expect(rows).toEqual([
      ['2024-05-01T14:05:00.000Z', 'ann', 'disk "db1", full\nand slow', 2],
      ['2024-05-01T14:06:00.000Z', 'bob', 'ok', 4],
    ])
    expect(needs).toEqual([])
  })

  test('semicolons, a delimiter at the end, 12-hour times with short years, and what was not taken', () => {
    const text =
      'AuthorID;Author;Date;Content;Reactions;\n"1";"ann#0001";"18-Nov-18 11:41 AM";"hello";"";\n"2";"bob#0002";"07-Jan-19 01:15 PM";"ho";"x";\n'
    const { rows, warnings, needs } = read(text, {})
    expect(rows).toEqual([
      ['2018-11-18T11:41:00.000Z', 'ann#0001', 'hello', 2],
      ['2019-01-07T13:15:00.000Z', 'bob#0002', 'ho', 3],
    ])
    expect(needs).toEqual(['timeZone'])
    expect(warnings).toEqual([{ line: 1, what: 'These columns were not taken: AuthorID, Reactions.' }])
  })

  test('two columns of time are start and end', () => {
    const text =
      'id,started_at,ended_at,duration,title\n7,2024-05-01 14:05,2024-05-01 14:30,25,Slow\n8,2024-05-01 15:00,,,Down\n'
    expect(read(text).entries).toMatchObject([
      { at: '2024-05-01T14:05:00.000Z', until: '2024-05-01T14:30:00.000Z', text: 'Slow' },
      { at: '2024-05-01T15:00:00.000Z', text: 'Down' },
    ])
  })

  test('seconds, milliseconds and fractions since 1970 need neither zone nor date', () => {
    const text = 'ts\tuser\ttext\n1714572300\tann\ta\n1714572300250\tbob\tb\n1714572301.000200\tbob\tc\n'
    const { rows, needs } = read(text, {})
    expect(rows.map((row) => row[0])).toEqual([
      '2024-05-01T14:05:00.000Z',
      '2024-05-01T14:05:00.250Z',
      '2024-05-01T14:05:01.000Z',
    ])
    expect(needs).toEqual([])
  })

  test('date and time apart, the zone in the head', () => {
    const { rows, needs } = read('Date,Time (PT),Event\n2024-05-01,14:05,a\n2024-05-02,09:00,b\n', {})
    expect(rows.map((row) => row[0])).toEqual(['2024-05-01T21:05:00.000Z', '2024-05-02T16:00:00.000Z'])
    expect(needs).toEqual([])
  })

  test('without a head, or with one in another language, the content tells the columns', () => {
    expect(read('2024-05-01 14:05;ann;disk full of logs\n2024-05-01 14:06;bob;looking at it\n').rows).toEqual(
      [
        ['2024-05-01T14:05:00.000Z', 'ann', 'disk full of logs', 1],
        ['2024-05-01T14:06:00.000Z', 'bob', 'looking at it', 2],
      ],
    )
    const named = read('Zeit,Meldung\n01.05.2024 14:05,Platte voll\n01.05.2024 14:06,wird geprüft\n')
    expect(named.rows[0]).toEqual(['2024-05-01T14:05:00.000Z', '', 'Platte voll', 2])
  })

  test('a record without a readable time keeps its place and is named; an empty one is skipped', () => {
    const { rows, skipped, warnings } = read(
      'time,text\n2024-05-01 14:05,a\nafter lunch,b\n2024-05-01 14:10,c\n,\n2024-05-01 HH:mm,d\n',
    )
    expect(rows.map((row) => [row[0]?.toString().slice(11, 16) ?? null, row[2]])).toEqual([
      ['14:05', 'a'],
      [null, 'b\n(after lunch)'],
      ['14:10', 'c'],
    ])
    expect(skipped).toBe(1)
    expect(warnings.map((warning) => warning.line)).toEqual([3, 6])
  })

  test('lines with a comma in each are a list, not a table', () => {
    expect(importTimeline('14:05 up, then down\n14:06 down, then up\n').format).toBe('plain')
  })
})
