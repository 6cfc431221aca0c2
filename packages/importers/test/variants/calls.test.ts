import { expect, test } from 'vitest'
import { importTimeline } from '../../src/index.ts'
import type { ImportOptions } from '../../src/index.ts'

interface Case {
  name: string
  format: string
  input: string | object
  options?: ImportOptions
  /** Each entry: when, to when, who, what. */
  told: string[]
}

// No recording was at hand: after what the programs are known to save and to put on the clipboard.
const cases: Case[] = [
  {
    name: 'zoom vtt',
    format: 'transcript',
    options: { fileName: 'GMT20240501-140500_Recording.transcript.vtt' },
    input:
      'WEBVTT\n\n1\n00:00:02.340 --> 00:00:04.500\nAnn Arbor: hello: all\n\n2\n00:00:05.340 --> 00:00:06.500\nBob B. Berg: hi\n',
    told: [
      '2024-05-01T14:05:02 to 14:05:04 <Ann Arbor> hello: all',
      '2024-05-01T14:05:05 to 14:05:06 <Bob B. Berg> hi',
    ],
  },
  {
    name: 'otter',
    format: 'transcript',
    options: { timeZone: 'UTC' },
    input:
      'Incident call\nWed, May 01, 2024 2:05PM • 45:10\n\nSUMMARY KEYWORDS\ndisk, db1\n\nSPEAKERS\nAnn Arbor, Speaker 2\n\nAnn Arbor  00:03\nhello there\n\nSpeaker 2  00:09\nhi\n\nAnn Arbor  01:12\nbye\n\nTranscribed by https://otter.ai\n',
    told: [
      '2024-05-01T14:05:03 <Ann Arbor> hello there',
      '2024-05-01T14:05:09 <Speaker 2> hi',
      '2024-05-01T14:06:12 <Ann Arbor> bye',
    ],
  },
  {
    name: 'otter2',
    format: 'transcript',
    input: 'Ann Arbor 0:00 \nhello there\n\nUnknown Speaker 0:09 \nhi\n\nAnn Arbor 1:02 \nbye\n',
    told: [
      '2024-05-01T00:00:00 <Ann Arbor> hello there',
      '2024-05-01T00:00:09 <Unknown Speaker> hi',
      '2024-05-01T00:01:02 <Ann Arbor> bye',
    ],
  },
  {
    name: 'teams docx',
    format: 'transcript',
    input: 'Ann Arbor   0:03\nhello there\n\nBob Berg   0:09\nhi\nAnn Arbor   1:00:03\nbye',
    told: [
      '2024-05-01T00:00:03 <Ann Arbor> hello there',
      '2024-05-01T00:00:09 <Bob Berg> hi',
      '2024-05-01T01:00:03 <Ann Arbor> bye',
    ],
  },
  {
    name: 'teams meeting transcript dated',
    format: 'transcript',
    options: { timeZone: 'UTC' },
    input:
      'Incident call-20240501_140500-Meeting Recording\nMay 1, 2024, 2:05PM\n45m 10s\n\nAnn Arbor started transcription\n\nAnn Arbor   0:03\nhello there\n\nBob Berg   0:09\nhi\n',
    told: ['2024-05-01T14:05:03 <Ann Arbor> hello there', '2024-05-01T14:05:09 <Bob Berg> hi'],
  },
  {
    name: 'rev',
    format: 'transcript',
    input: 'Ann Arbor (00:03):\nhello there\n\nBob (00:09):\nhi\n\nAnn Arbor (01:00):\nbye',
    told: [
      '2024-05-01T00:00:03 <Ann Arbor> hello there',
      '2024-05-01T00:00:09 <Bob> hi',
      '2024-05-01T00:01:00 <Ann Arbor> bye',
    ],
  },
  {
    name: 'sbv',
    format: 'transcript',
    input: '0:00:01.000,0:00:02.500\nAnn: hello\n\n0:00:03.000,0:00:04.000\nBob: hi\n',
    told: ['2024-05-01T00:00:01 to 00:00:02 <Ann> hello', '2024-05-01T00:00:03 to 00:00:04 <Bob> hi'],
  },
  {
    name: 'meet',
    format: 'transcript',
    options: {},
    input:
      'Incident call (2024-05-01 at 14:05 GMT+2) – Transcript\nAttendees\nAnn Arbor, Bob\nTranscript\n00:00:00\nAnn Arbor: hello\nBob: hi\n00:05:10\nAnn Arbor: bye\nMeeting ended after 00:06:00',
    told: [
      '2024-05-01T12:05:00 <Ann Arbor> hello',
      '2024-05-01T12:05:00 <Bob> hi',
      '2024-05-01T12:10:10 <Ann Arbor> bye\nMeeting ended after 00:06:00',
    ],
  },
]

test.each(cases)('transcripts of calls: $name', ({ input, format, options, told }) => {
  const text = typeof input === 'string' ? input : JSON.stringify(input)
  const read = importTimeline(text, options ?? { date: '2024-05-01', timeZone: 'UTC' })
  expect([read.format, read.skipped]).toEqual([format, 0])
  const entries = read.entries.map(({ at, until, author, text: said }) => {
    const end = until === undefined ? '' : ` to ${until.slice(11, 19)}`
    return `${at?.slice(0, 19)}${end} ${author === '' ? '' : `<${author}> `}${said}`
  })
  expect(entries).toEqual(told)
})
