import { describe, expect, test } from 'vitest'
import { importTimeline } from '../import-timeline.ts'

function read(text: string, options = {}) {
  const { format, entries } = importTimeline(text, { date: '2024-05-01', timeZone: 'UTC', ...options })
  return [format, ...entries.map((one) => [one.at?.slice(0, 16), one.author, one.text, one.line])]
}

describe('messages copied out of a chat', () => {
  test('Teams: time in brackets and name above the words', () => {
    expect(
      read(
        '[5/1/2024 2:05 PM] Ann Arbor\nthe disk is full\n\nreally\n[5/1/2024 2:06 PM] Bob Berg (Guest)\nwhich?\n\n[5/2/2024 12:01 AM] Ann Arbor\nboth',
      ),
    ).toEqual([
      'pasted',
      ['2024-05-01T14:05', 'Ann Arbor', 'the disk is full\n\nreally', 1],
      ['2024-05-01T14:06', 'Bob Berg (Guest)', 'which?', 5],
      ['2024-05-02T00:01', 'Ann Arbor', 'both', 8],
    ])
  })

  test('Teams: name and time on lines of their own', () => {
    expect(
      read(
        'Ann Arbor\nYesterday 11:50 PM\nthe disk is full\n\nBob Berg\n12:10 AM\nwhich?\nEdited\n\nAnn Arbor\n12:11 AM\nboth: db1 at 14:05',
      ),
    ).toEqual([
      'pasted',
      ['2024-05-01T23:50', 'Ann Arbor', 'the disk is full', 1],
      ['2024-05-02T00:10', 'Bob Berg', 'which?\nEdited', 5],
      ['2024-05-02T00:11', 'Ann Arbor', 'both: db1 at 14:05', 10],
    ])
  })

  test('Slack: name, two spaces and time', () => {
    expect(
      read('Ann Arbor  2:05 PM\nthe disk is full\n\nalerts APP  2:06 PM\n99 %\nAnn Arbor  2:07 PM\nboth'),
    ).toEqual([
      'pasted',
      ['2024-05-01T14:05', 'Ann Arbor', 'the disk is full', 1],
      ['2024-05-01T14:06', 'alerts', '99 %', 4],
      ['2024-05-01T14:07', 'Ann Arbor', 'both', 6],
    ])
  })

  test('Slack in the browser: who goes on speaking is not named again', () => {
    expect(
      read('Ann Arbor\n  11:58 AM\nthe disk\n11:59\nof db1\n12:01\nis full\nBob\n  12:07 PM\nok\n'),
    ).toEqual([
      'pasted',
      ['2024-05-01T11:58', 'Ann Arbor', 'the disk', 1],
      ['2024-05-01T11:59', 'Ann Arbor', 'of db1', 4],
      ['2024-05-01T12:01', 'Ann Arbor', 'is full', 6],
      ['2024-05-01T12:07', 'Bob', 'ok', 8],
    ])
  })

  test('Discord: a dash, yesterday and today', () => {
    expect(
      read('ann — Yesterday at 10:05\nthe disk\nbob — Today at 14:06\nwhich?\nann — Today at 14:07\nboth'),
    ).toEqual([
      'pasted',
      ['2024-05-01T10:05', 'ann', 'the disk', 1],
      ['2024-05-02T14:06', 'bob', 'which?', 3],
      ['2024-05-02T14:07', 'ann', 'both', 5],
    ])
  })

  test('Zoom: captions with the name in brackets, and its chat', () => {
    expect(read('[Ann Arbor] 14:05:09\nthe disk\n\n[Bob] 14:05:30\nwhich?\n')).toEqual([
      'pasted',
      ['2024-05-01T14:05', 'Ann Arbor', 'the disk', 1],
      ['2024-05-01T14:05', 'Bob', 'which?', 4],
    ])
    expect(
      read(
        '14:05:09 From Ann Arbor to Everyone : the disk\n14:05:30 From Bob to Everyone:\n\twhich?\n',
      ).slice(1),
    ).toEqual([
      ['2024-05-01T14:05', 'Ann Arbor', 'the disk', 1],
      ['2024-05-01T14:05', 'Bob', 'which?', 2],
    ])
  })

  test('lists with times stay lists', () => {
    for (const text of [
      '14:05 disk full\n14:06 restarted\n14:07 well',
      '[14:05] disk full\n[14:06] restarted\n[14:07] well',
      '14:05\ndisk full\n14:06\nrestarted',
      '[14:05] <ann> disk full\n[14:06] <bob> which?',
      '- 14:05: disk full\n- 14:06: restarted',
      'Start  14:05\nEnd  14:10',
    ]) {
      expect(read(text)[0]).not.toBe('pasted')
    }
  })
})
