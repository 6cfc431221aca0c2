import { expect, test } from 'vitest'
import { importTimeline } from '../import-timeline.ts'

const read = (text: string) => {
  const { format, entries } = importTimeline(text, { date: '2024-05-01', timeZone: 'UTC' })
  return [format, ...entries.map(({ at, text: said }) => `${at?.slice(0, 16)} ${said}`)]
}

test('a list with the time in brackets at the end of each line', () => {
  expect(
    read(
      'The outage of the depot page\n\n- The label printer stops (09:05)\n  as on Monday\n- Ines calls the hall (09:12 CEST).\n- Printing again [9:40]\n',
    ),
  ).toEqual([
    'plain',
    '2024-05-01T09:05 The label printer stops\nas on Monday',
    '2024-05-01T07:12 Ines calls the hall',
    '2024-05-01T09:40 Printing again',
  ])
})

test('a list whose times have no colon, over midnight too', () => {
  expect(read('2350 the label printer stops\n2358-0004 Ines calls the hall\n~0010 printing again\n')).toEqual(
    [
      'plain',
      '2024-05-01T23:50 the label printer stops',
      '2024-05-01T23:58 Ines calls the hall',
      '2024-05-02T00:10 printing again',
    ],
  )
  expect(read('All times in UTC\n1905: the page is slow\n1911: it is not\n')).toHaveLength(3)
})

test.each([
  ['years', '1904 the mill is built\n1915 the mill burns\n1950 it is a museum\n'],
  ['years with some that are no times', '1404 the mill is built\n1475 the mill burns\n1550 it is a museum\n'],
  ['counts', '1200 parcels wait\n1310 parcels wait\n1425 parcels wait\n'],
  ['numbers of errors', '1001 no route\n1002 no host\n1003 no reply\n'],
  ['lengths of songs', 'Morning (3:21)\nThe hall (2:50)\nPrinter (4:10)\nEnd (1:05)\n'],
  [
    'a sentence that names a time',
    'We saw it late (09:05).\nNobody had looked before, and why would they?\n',
  ],
])('%s are no timeline', (_, text) => {
  expect(read(text)).toEqual(['text'])
})

test('a log whose comma stands before the milliseconds is no table', () => {
  expect(read('2024-05-01 09:05:01,120 WARN slow, again\n2024-05-01 09:05:02,003 INFO fine\n')).toEqual([
    'plain',
    '2024-05-01T09:05 WARN slow, again',
    '2024-05-01T09:05 INFO fine',
  ])
})
