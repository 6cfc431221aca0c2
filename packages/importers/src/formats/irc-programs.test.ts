import { expect, test } from 'vitest'
import { importTimeline } from '../import-timeline.ts'

const said = [
  ['2024-05-01T14:06', 'ann', 'disk full'],
  ['2024-05-01T14:06', 'bob', 'looks'],
]

test.each([
  [
    'WeeChat, file',
    '2024-05-01 14:05:09\t--\tYou are now talking on #ops\n2024-05-01 14:05:10\t-->\tbob (~bob@host) has joined #ops\n2024-05-01 14:06:00\t@ann\tdisk full\n2024-05-01 14:06:30\t *\tbob looks\n2024-05-01 14:07:00\t<--\tbob (~bob@host) has quit (bye)\n',
  ],
  [
    'WeeChat, screen',
    '14:05:10 -->  | bob (~bob@host) has joined #ops\n14:06:00     @ann | disk full\n14:06:30        * | bob looks\n',
  ],
  [
    'ZNC',
    '[14:05:10] *** Joins: bob (~bob@host)\n[14:06:00] <ann> disk full\n[14:06:30] * bob looks\n[14:08:00] *** Quits: bob (~bob@host) (bye)\n',
  ],
  [
    'Limnoria',
    '2024-05-01T14:05:10  *** bob <bob!~bob@host> has joined #ops\n2024-05-01T14:06:00  <ann> disk full\n2024-05-01T14:06:30  * bob looks\n',
  ],
  [
    'Textual',
    '[2024-05-01T16:06:00+0200] <ann> disk full\n[2024-05-01T16:06:30+0200] • bob: looks\n[2024-05-01T16:07:00+0200] bob (~b@h) joined the channel\n',
  ],
  [
    'The Lounge',
    '[2024-05-01T14:06:00.123Z] <ann> disk full\n[2024-05-01T14:06:30.123Z] * bob looks\n[2024-05-01T14:07:00.123Z] *** bob (b@h) quit (x)\n',
  ],
])('%s', (_, text) => {
  const { format, entries, skipped } = importTimeline(text, { date: '2024-05-01', timeZone: 'UTC' })
  expect([format, skipped]).toEqual(['irc', 0])
  expect(entries.map((one) => [one.at?.slice(0, 16), one.author, one.text])).toEqual(said)
})

test('a line without a name goes on from the message above, as WeeChat has it', () => {
  const text = '14:06:00     @ann | disk full\n14:06:00          | second line\n14:07:00     +bob | yes\n'
  const { entries } = importTimeline(text, { date: '2024-05-01', timeZone: 'UTC' })
  expect(entries.map((one) => [one.author, one.text])).toEqual([
    ['ann', 'disk full\nsecond line'],
    ['bob', 'yes'],
  ])
})

test('a table cut by tabs stays a table', () => {
  const text = '2024-05-01 14:05\tann\tdisk is full\n2024-05-01 14:06\tbob\twhich one?\n'
  const { format, entries } = importTimeline(text, { timeZone: 'UTC' })
  expect(format).toBe('csv')
  expect(entries.map((one) => [one.author, one.text])).toEqual([
    ['ann', 'disk is full'],
    ['bob', 'which one?'],
  ])
})
