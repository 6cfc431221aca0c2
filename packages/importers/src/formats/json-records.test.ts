import { expect, test } from 'vitest'
import { importTimeline } from '../import-timeline.ts'

function read(json: unknown) {
  const text = typeof json === 'string' ? json : JSON.stringify(json)
  const { format, entries } = importTimeline(text)
  return [format, ...entries.map(({ at, until, author, text: said }) => [at, until, author, said])]
}

const full = { '@timestamp': '2024-05-01T14:05:00Z', level: 'error', message: 'disk full', logger_name: 'db' }
const fine = { '@timestamp': '2024-05-01T14:06:00Z', message: 'restarted', user: { name: 'Ann' } }
const told = [
  'json',
  ['2024-05-01T14:05:00.000Z', undefined, '', 'disk full\nlevel: error'],
  ['2024-05-01T14:06:00.000Z', undefined, 'Ann', 'restarted'],
]

test('records of a program nobody knows here: a list, an envelope, one a line', () => {
  expect(read([full, fine])).toEqual(told)
  expect(read({ total: 2, events: [full, fine] })).toEqual(told)
  expect(read(`${JSON.stringify(full)}\n${JSON.stringify(fine)}\n`)).toEqual(told)
})

test('names in any case, spans, seconds since 1970', () => {
  expect(
    read([
      { startTime: 1714572300, endTime: 1714572600, Title: 'Slow', Description: 'of db1', who: 'ann' },
      { startTime: 1714572400, endTime: null, Title: 'Down' },
    ]),
  ).toEqual([
    'json',
    ['2024-05-01T14:05:00.000Z', '2024-05-01T14:10:00.000Z', 'ann', 'Slow\nof db1'],
    ['2024-05-01T14:06:40.000Z', undefined, '', 'Down'],
  ])
})

test('records without a time or without words stay unread, and so does a single one', () => {
  for (const json of [[full], { message: 'x', time: '2024-05-01T14:05:00Z' }, [{ a: 1 }, { a: 2 }], [[], []]])
    expect(read(json)).toEqual(['json'])
})

test('a single line of a program’s log says by its level that it is one', () => {
  expect(
    read({ ts: 1714572300.5, level: 'error', msg: 'no label', error: 'queue is full', shard: 3 }),
  ).toEqual(['json', ['2024-05-01T14:05:00.500Z', undefined, '', 'no label\nqueue is full\nlevel: error']])
})
