import { describe, expect, test } from 'vitest'
import { importTimeline } from '../import-timeline.ts'

const webvtt = `WEBVTT - made by a call

STYLE
::cue { color: red }

NOTE 14:05 is no cue

1
00:00:02.000 --> 00:00:04.500
<v Ann Arbor>the disk of db1 &amp; db2 is full</v>

00:00:05.000 --> 00:00:09.000 align:start
<v.loud Bob>which one <i>first</i>?
09:00 said the graph

c1/12-0
00:01:10.000 --> 00:01:12.000
<v Ann Arbor>both, I</v>

c1/12-1
00:01:12.000 --> 00:01:13.250
<v Ann Arbor>think</v>

01:00:00.000 --> 01:00:01.000

`

function said(text: string, options = {}) {
  const { format, entries } = importTimeline(text, options)
  return [format, ...entries.map(({ at, until, author, text: words }) => [at, until, author, words])]
}

describe('transcripts', () => {
  test('WebVTT: speakers, spans, marks and the pieces of one utterance', () => {
    const imported = importTimeline(webvtt, { fileName: 'GMT20240501-140500_Recording.transcript.vtt' })
    expect([imported.format, imported.needs, imported.skipped, imported.warnings]).toEqual([
      'transcript',
      [],
      0,
      [],
    ])
    expect(said(webvtt, { fileName: 'GMT20240501-140500_Recording.transcript.vtt' }).slice(1)).toEqual([
      ['2024-05-01T14:05:02.000Z', '2024-05-01T14:05:04.500Z', 'Ann Arbor', 'the disk of db1 & db2 is full'],
      [
        '2024-05-01T14:05:05.000Z',
        '2024-05-01T14:05:09.000Z',
        'Bob',
        'which one first? 09:00 said the graph',
      ],
      ['2024-05-01T14:06:10.000Z', '2024-05-01T14:06:13.250Z', 'Ann Arbor', 'both, I think'],
    ])
    expect(imported.entries.map((entry) => entry.line)).toEqual([9, 12, 17])
  })

  test('SRT: numbers, commas, names in front of a colon, blank lines left out', () => {
    const srt =
      '1\n00:00:01,000 --> 00:00:02,000\nAnn: look\n2\n00:00:03,000 --> 00:00:04,000\n{\\an8}Bob: at what?\n\n3\n00:59:59,500 --> 01:00:02,000\nno name here'
    expect(said(srt, { date: '2024-05-01', timeZone: 'Europe/Berlin' })).toEqual([
      'transcript',
      ['2024-04-30T22:00:01.000Z', '2024-04-30T22:00:02.000Z', 'Ann', 'look'],
      ['2024-04-30T22:00:03.000Z', '2024-04-30T22:00:04.000Z', 'Bob', 'at what?'],
      ['2024-04-30T22:59:59.500Z', '2024-04-30T23:00:02.000Z', '', 'no name here'],
    ])
  })

  test('without a start the times are about, count from midnight, and that is said', () => {
    const { entries, warnings, needs } = importTimeline('WEBVTT\n\n00:05.000 --> 00:06.000\nhello\n')
    expect(entries[0]?.precision).toBe('about')
    expect(entries[0]?.at).toBe('1970-01-01T00:00:05.000Z')
    expect(warnings[0]?.what).toContain('start of the recording')
    expect(needs).toEqual(['date', 'timeZone'])
  })

  test('a recording over midnight goes on the next day', () => {
    const text =
      'WEBVTT\n\nNOTE 2024-05-01 23:59:30 UTC\n\n00:00:10.000 --> 00:00:40.000\none\n\n00:01:00.000 --> 00:01:01.000\ntwo\n'
    expect(said(text).slice(1)).toEqual([
      ['2024-05-01T23:59:40.000Z', '2024-05-02T00:00:10.000Z', '', 'one'],
      ['2024-05-02T00:00:30.000Z', '2024-05-02T00:00:31.000Z', '', 'two'],
    ])
  })

  test('a document that quotes some cues is no transcript', () => {
    const text =
      '# Timeline\n\n- 14:05 the call begins\n- 14:09 the recording says:\n\n```\n00:00:01,000 --> 00:00:02,000\nlook\n```\n- 14:12 over\n'
    expect(importTimeline(text).format).toBe('markdown')
  })

  test('a list of spans is no transcript', () => {
    const text = '14:05 --> 14:10 disk full\n14:10 --> 14:12 restarted\n'
    expect(said(text, { date: '2024-05-01', timeZone: 'UTC' })[0]).toBe('plain')
  })

  test('Teams: times without leading zeros, the name below them', () => {
    const text = '0:0:3.5 --> 0:0:6.2\nAnn Arbor\nhello there\n0:0:7.0 --> 0:0:9.1\nBob\nhi\n'
    expect(said(text, { fileName: 'call 2024-05-01 14.05 PT.txt' }).slice(1)).toEqual([
      ['2024-05-01T21:05:03.500Z', '2024-05-01T21:05:06.200Z', 'Ann Arbor', 'hello there'],
      ['2024-05-01T21:05:07.000Z', '2024-05-01T21:05:09.100Z', 'Bob', 'hi'],
    ])
  })

  test('pasted: a name and minutes above what was said', () => {
    const text = 'Ann Arbor  0:03\nhello there\n\nBob  0:09\nhi\n\nAnn Arbor  1:02:05\nbye\n'
    expect(said(text, { date: '2024-05-01', timeZone: 'UTC' })).toEqual([
      'transcript',
      ['2024-05-01T00:00:03.000Z', undefined, 'Ann Arbor', 'hello there'],
      ['2024-05-01T00:00:09.000Z', undefined, 'Bob', 'hi'],
      ['2024-05-01T01:02:05.000Z', undefined, 'Ann Arbor', 'bye'],
    ])
  })

  test('pasted: minutes above names, the start in the title', () => {
    const text =
      'Incident call (2024-05-01 14:05 GMT+2) - Transcript\nAttendees\nAnn, Bob\n\n00:00:05\n\nAnn: hello\nand more\nBob: hi\n\n00:05:10\n\nAnn: bye\n'
    expect(said(text)).toEqual([
      'transcript',
      ['2024-05-01T12:05:05.000Z', undefined, 'Ann', 'hello\nand more'],
      ['2024-05-01T12:05:05.000Z', undefined, 'Bob', 'hi'],
      ['2024-05-01T12:10:10.000Z', undefined, 'Ann', 'bye'],
    ])
  })
})
