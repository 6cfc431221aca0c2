import { describe, expect, test } from 'vitest'
import { importTimeline } from '../import-timeline.ts'
import type { ImportOptions } from '../timeline.ts'

function said(lines: readonly string[], options: ImportOptions = { date: '2024-05-01', timeZone: 'UTC' }) {
  const { format, entries, ...rest } = importTimeline(lines.join('\n'), options)
  expect(format).toBe('irc')
  return { lines: entries.map((entry) => [entry.at?.slice(0, 19) ?? '', entry.author, entry.text]), ...rest }
}

describe('chat logs', () => {
  test('irssi: opened and changed days, modes in front of names, actions, notices', () => {
    const { lines, warnings, needs } = said(
      [
        '--- Log opened Tue Apr 30 23:50:28 2024',
        '23:50 -!- ann [~ann@host] has joined #ops',
        '23:51 <@ann> disk is full on db1',
        '23:52 < bob> which disk?',
        '23:53  * bob looks',
        '23:54 -deploys:#ops- build 12 is out',
        '--- Day changed Wed May 01 2024',
        '00:01 <+carol> -1 from me',
        '--- Log closed Wed May 01 00:02:00 2024',
      ],
      { timeZone: 'UTC' },
    )
    expect(lines).toEqual([
      ['2024-04-30T23:51:00', 'ann', 'disk is full on db1'],
      ['2024-04-30T23:52:00', 'bob', 'which disk?'],
      ['2024-04-30T23:53:00', 'bob', 'looks'],
      ['2024-04-30T23:54:00', 'deploys', 'build 12 is out'],
      ['2024-05-01T00:01:00', 'carol', '-1 from me'],
    ])
    expect(warnings).toEqual([{ line: 2, what: expect.stringMatching(/^2 lines .* no messages/) }])
    expect(needs).toEqual([])
  })

  test('weechat: tabs, arrows and asides', () => {
    const { lines, skipped } = said([
      '2024-05-01 13:12:22\t-->\tann (~a@h) has joined #ops',
      '2024-05-01 13:12:23\t@ann\thello: all',
      '2024-05-01 13:12:24\t *\tann waves',
      '2024-05-01 13:12:25\t--\tMode #ops [+o ann] by bob',
      '2024-05-01 13:12:26\tbob\t14:05 was when it began',
    ])
    expect(lines).toEqual([
      ['2024-05-01T13:12:23', 'ann', 'hello: all'],
      ['2024-05-01T13:12:24', 'ann', 'waves'],
      ['2024-05-01T13:12:26', 'bob', '14:05 was when it began'],
    ])
    expect(skipped).toBe(0)
  })

  test('weechat pasted from the screen', () => {
    expect(
      said(['13:12:22 --> | ann (~a@h) has joined #ops', '13:12:23 @ann | hello', '13:12:24 * | ann waves'])
        .lines,
    ).toEqual([
      ['2024-05-01T13:12:23', 'ann', 'hello'],
      ['2024-05-01T13:12:24', 'ann', 'waves'],
    ])
  })

  test('Textual: offsets in the time, bullets for actions', () => {
    const lines = [
      '[2024-05-01T00:00:29-0800] <ann> hi',
      '[2024-05-01T00:00:30-0800] • ann waves',
      '[2024-05-01T00:00:31-0800] bob (b@h) joined the channel',
    ]
    const read = said(lines, {})
    expect(read.lines).toEqual([
      ['2024-05-01T08:00:29', 'ann', 'hi'],
      ['2024-05-01T08:00:30', 'ann', 'waves'],
    ])
    expect(read.needs).toEqual([])
  })

  test('HexChat and XChat: dates without a year, tabs', () => {
    const lines = [
      '**** BEGIN LOGGING AT Wed May  1 00:00:28 2024',
      '',
      'May 01 12:22:03 -->\tbob (~b@h) has joined #ops',
      'May 01 12:22:04 <bob>\thello',
      'May 01 12:22:05 *\tbob dances',
      'May 01 12:22:06 *\tbob has quit (Quit: bye)',
    ]
    expect(said(lines, { timeZone: 'UTC' }).lines).toEqual([
      ['2024-05-01T12:22:04', 'bob', 'hello'],
      ['2024-05-01T12:22:05', 'bob', 'dances'],
    ])
  })

  test('ZNC, mIRC and Pidgin', () => {
    expect(
      said(['[14:05:01] *** Joins: ann (a@h)', '[14:05:02] <ann> hi', '[14:05:03] * ann waves']).lines,
    ).toHaveLength(2)
    expect(
      said(['[14:05] * ann (a@h) has joined #ops', '[14:05] <ann> hi', '[14:05] * ann sets mode: +o bob'])
        .lines,
    ).toEqual([['2024-05-01T14:05:00', 'ann', 'hi']])
    const pidgin = ['(02:05:12 PM) ann: hi', '(02:05:13 PM) bob: ho', '(02:05:14 PM) bob: and so on']
    expect(said(pidgin).lines[2]).toEqual(['2024-05-01T14:05:14', 'bob', 'and so on'])
  })

  test('Konversation and the bots of the W3C', () => {
    const lines = [
      '[Wed May 1 2024] [18:15:24] Join\tann has joined this channel (a@h).',
      '[Wed May 1 2024] [18:15:25] <ann>\thi',
      '[Wed May 1 2024] [18:15:26] * ann waves',
    ]
    expect(said(lines, { timeZone: 'UTC' }).lines).toEqual([
      ['2024-05-01T18:15:25', 'ann', 'hi'],
      ['2024-05-01T18:15:26', 'ann', 'waves'],
    ])
    expect(
      said(['14:05:09 [ann]\thello', '14:05:10 [bob]\tgood day', '14:05:11 [bob]\tall']).lines[1],
    ).toEqual(['2024-05-01T14:05:10', 'bob', 'good day'])
  })

  test('dircproxy: the flag in front of a kept line is not text, the host not part of the name', () => {
    const { lines, warnings } = said([
      '[01 May 08:42] <ann!n=a@1.2.3.4> +it snows',
      '[01 May 08:43] <bob!n=b@1.2.3.4> -1 degrees',
      '[01 May 08:44] <bob!n=b@1.2.3.4> without a flag',
      '[01 May 08:45] <bob!n=b@1.2.3.4> +',
    ])
    expect(lines.map((line) => line.slice(1))).toEqual([
      ['ann', 'it snows'],
      ['bob', '1 degrees'],
      ['bob', 'without a flag'],
      ['bob', '(empty message)'],
    ])
    expect(warnings).toEqual([{ line: 4, what: expect.stringContaining('empty message') }])
  })

  test('a meeting bot says day and zone of the log it stands in', () => {
    const text = (start: string) => [
      '# Minutes',
      '',
      'Some words about 2020-01-01.',
      '',
      '```',
      '19:00 <ann> #startmeeting',
      `19:00 <bot> Meeting started ${start}. The chair is ann.`,
      '19:01 <ann> hello',
      '```',
    ]
    const read = said(text('at 2024-05-01T17:00+0000'), {})
    expect(read.lines[2]).toEqual(['2024-05-01T17:01:00', 'ann', 'hello'])
    expect(read.needs).toEqual([])
    expect(said(text('Wed May  1 19:00:12 2024 UTC'), {}).lines[2]?.[0]).toBe('2024-05-01T19:01:00')
  })

  test('colours and control codes go, names in any script stay', () => {
    const bold = String.fromCharCode(2)
    const colour = String.fromCharCode(3)
    expect(
      said([
        `14:05 <Łukasz|東京> ${bold}db${bold} is ${colour}04,01red${colour} now`,
        '14:06 <x[m]> yes',
        '14:07 <x[m]> ok',
      ]).lines[0],
    ).toEqual(['2024-05-01T14:05:00', 'Łukasz|東京', 'db is red now'])
  })

  test('a line between messages that is none is skipped and named', () => {
    const { lines, skipped, warnings } = said([
      '14:05 <ann> a',
      'what is this',
      '14:06 <ann> b',
      '14:07 <ann> c',
    ])
    expect([lines.length, skipped, warnings[0]?.line]).toEqual([3, 1, 2])
  })
})
