import { describe, expect, test } from 'vitest'
import { InvalidOption } from '../failures.ts'
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

describe('somebody says what the columns tell', () => {
  const text =
    'no,opened,closed,team,severity,title,notes\n' +
    '7,2024-05-01 14:05,2024-05-01 14:30,web,high,Slow,disk\n' +
    '8,2024-05-01 15:00,,db,low,Down,\n'

  test('the guess is answered with the names and some cells of all columns', () => {
    const { columns = [] } = importTimeline(text, { timeZone: 'UTC' })
    expect(columns.map(({ head, role }) => [head, role])).toEqual([
      ['no', null],
      ['opened', 'at'],
      ['closed', 'until'],
      ['team', null],
      ['severity', null],
      ['title', 'text'],
      ['notes', 'detail'],
    ])
    expect(columns[5]?.samples).toEqual(['Slow', 'Down'])
    expect(importTimeline('14:05 disk full\n14:06 ok')).not.toHaveProperty('columns')
  })

  test('what is said is taken, and named columns run on below with their names', () => {
    const columns = [null, 'at', null, 'author', 'detail', 'text', 'detail'] as const
    const { rows, entries, columns: read_ } = read(text, { timeZone: 'UTC', columns })
    expect(rows).toEqual([
      ['2024-05-01T14:05:00.000Z', 'web', 'Slow\nseverity: high\ndisk', 2],
      ['2024-05-01T15:00:00.000Z', 'db', 'Down\nseverity: low', 3],
    ])
    expect(entries[0]).not.toHaveProperty('until')
    expect(read_?.map(({ role }) => role)).toEqual(columns)
  })

  test('the day apart, a column of days alone, and a table without names', () => {
    const apart = 'Ann,01.05.2024,14:05,disk full\nBob,01.05.2024,14:06,ok\n'
    const rows = read(apart, { timeZone: 'UTC', columns: ['author', 'day', 'at', 'text'] }).rows
    expect(rows).toEqual([
      ['2024-05-01T14:05:00.000Z', 'Ann', 'disk full', 1],
      ['2024-05-01T14:06:00.000Z', 'Bob', 'ok', 2],
    ])
    const days = read(apart, { timeZone: 'UTC', columns: [null, 'day', null, 'text'] }).entries
    expect(days.map(({ at, precision }) => [at, precision])).toEqual([
      ['2024-05-01T00:00:00.000Z', 'day'],
      ['2024-05-01T00:00:00.000Z', 'day'],
    ])
  })

  test('a table in which no time was found offers its columns', () => {
    const odd = 'what,stamp\ndisk full,at 14:05 o clock\nok,at 14:06 o clock\n'
    const { entries, columns } = importTimeline(odd, { fileName: 'odd.csv' })
    expect(entries).toEqual([])
    expect(columns?.map(({ head, role }) => [head, role])).toEqual([
      ['what', null],
      ['stamp', null],
    ])
  })

  test('columns without a time or without words, and those of what is no table, are refused or named', () => {
    for (const columns of [['text'], ['at'], ['at', 'at', 'text'], ['at', 'what']] as const) {
      expect(() => importTimeline(text, { columns: columns as ImportOptions['columns'] & object })).toThrow(
        InvalidOption,
      )
    }
    const { format, warnings } = importTimeline('14:05 disk full\n14:06 ok', { columns: ['at', 'text'] })
    expect(format).toBe('plain')
    expect(warnings[0]?.what).toMatch(/no table/)
  })
})
