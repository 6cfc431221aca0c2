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

const cases: Case[] = [
  {
    name: '12h pt',
    format: 'plain',
    options: { date: '2024-05-01' },
    input: '2:05pm PT disk full\n2:10 pm PT - restarted\n3pm PT ok\n',
    told: ['2024-05-01T21:05:00 disk full', '2024-05-01T21:10:00 restarted', '2024-05-01T22:00:00 ok'],
  },
  {
    name: '12h dots',
    format: 'plain',
    options: { date: '2024-05-01' },
    input: '2:05 p.m. PDT: disk full\n2:10 p.m. PDT: restarted\n11:55 p.m.: late\n12:10 a.m.: later',
    told: [
      '2024-05-01T21:05:00 disk full',
      '2024-05-01T21:10:00 restarted',
      '2024-05-02T06:55:00 late',
      '2024-05-02T07:10:00 later',
    ],
  },
  {
    name: 'T+',
    format: 'plain',
    input: '14:05 T: alarm\nT+2m ann looks\nT+12m restarted\nT+1h30m over\nT+01:45 done',
    told: [
      '2024-05-01T14:05:00 T: alarm',
      '2024-05-01T14:07:00 ann looks',
      '2024-05-01T14:17:00 restarted',
      '2024-05-01T15:35:00 over',
      '2024-05-01T15:50:00 done',
    ],
  },
  {
    name: 'T+ spaced',
    format: 'plain',
    input: 'T-5 min deploy\nT+0 alarm\nT + 12 min restarted\nT+1 hour over\nT+90s x',
    told: [
      '2024-04-30T23:55:00 deploy',
      '2024-05-01T00:00:00 alarm',
      '2024-05-01T00:12:00 restarted',
      '2024-05-01T01:00:00 over',
      '2024-05-01T00:01:30 x',
    ],
  },
  {
    name: '+12m',
    format: 'plain',
    input: '14:05 alarm\n+2m ann looks\n+12m restarted\n+1h over',
    told: [
      '2024-05-01T14:05:00 alarm',
      '2024-05-01T14:07:00 ann looks',
      '2024-05-01T14:17:00 restarted',
      '2024-05-01T15:05:00 over',
    ],
  },
  {
    name: '+00:12',
    format: 'plain',
    input: '+00:00 alarm\n+00:02 ann looks\n+00:12 restarted\n+01:00 over',
    told: [
      '2024-05-01T00:00:00 alarm',
      '2024-05-01T00:02:00 ann looks',
      '2024-05-01T00:12:00 restarted',
      '2024-05-01T01:00:00 over',
    ],
  },
  {
    name: 'dots',
    format: 'plain',
    input: '14.05 Uhr: Platte voll\n14.06 Uhr: neu gestartet\n14.30 Uhr: gut',
    told: ['2024-05-01T14:05:00 Platte voll', '2024-05-01T14:06:00 neu gestartet', '2024-05-01T14:30:00 gut'],
  },
  {
    name: '1405 utc',
    format: 'plain',
    input: '1405 UTC disk full\n1406 UTC restarted\n1430Z ok',
    told: ['2024-05-01T14:05:00 disk full', '2024-05-01T14:06:00 restarted', '2024-05-01T14:30:00 ok'],
  },
  {
    name: 'day/month',
    format: 'plain',
    input: '05/01 14:05 disk full\n05/01 14:06 restarted\n05/02 09:00 review',
    told: ['2024-05-01T14:05:00 disk full', '2024-05-01T14:06:00 restarted', '2024-05-02T09:00:00 review'],
  },
  {
    name: 'day.month',
    format: 'plain',
    input: '01.05. 14:05 Platte voll\n01.05. 14:06 neu\n02.05. 09:00 gut',
    told: ['2024-05-01T14:05:00 Platte voll', '2024-05-01T14:06:00 neu', '2024-05-02T09:00:00 gut'],
  },
  {
    name: 'weekday',
    format: 'plain',
    input: 'Wed 14:05 disk full\nWed 14:06 restarted\nThu 09:00 review',
    told: ['2024-05-01T14:05:00 disk full', '2024-05-01T14:06:00 restarted', '2024-05-02T09:00:00 review'],
  },
  {
    name: 'ampersand @',
    format: 'plain',
    input: '@14:05 disk full\n@ 14:06 restart\n@14:10 ok',
    told: ['2024-05-01T14:05:00 disk full', '2024-05-01T14:06:00 restart', '2024-05-01T14:10:00 ok'],
  },
  {
    name: 'syslog',
    format: 'plain',
    input:
      'May  1 14:05:01 db1 kernel: disk full\nMay  1 14:06:01 db1 systemd[1]: restarted\nMay  1 14:07:01 db1 app: ok',
    told: [
      '2024-05-01T14:05:01 db1 kernel: disk full',
      '2024-05-01T14:06:01 db1 systemd[1]: restarted',
      '2024-05-01T14:07:01 db1 app: ok',
    ],
  },
  {
    name: 'log4j',
    format: 'plain',
    input:
      '2024-05-01 14:05:01,123 ERROR [main] Disk full\njava.io.IOException: no space\n\tat a.b(C.java:12)\n2024-05-01 14:05:02,123 INFO [main] ok',
    told: [
      '2024-05-01T14:05:01 ERROR [main] Disk full\njava.io.IOException: no space\nat a.b(C.java:12)',
      '2024-05-01T14:05:02 INFO [main] ok',
    ],
  },
  {
    name: 'dst gap',
    format: 'plain',
    options: { timeZone: 'Europe/Berlin' },
    input: '2024-03-31 01:59 a\n2024-03-31 02:30 b\n2024-03-31 03:01 c',
    told: ['2024-03-31T00:59:00 a', '2024-03-31T01:30:00 b', '2024-03-31T01:01:00 c'],
  },
  {
    name: 'dst twice',
    format: 'plain',
    options: { timeZone: 'Europe/Berlin' },
    input:
      '2024-10-27 01:59 a\n2024-10-27 02:30 b\n2024-10-27 02:45 c\n2024-10-27 02:10 d\n2024-10-27 03:01 e',
    told: [
      '2024-10-26T23:59:00 a',
      '2024-10-27T00:30:00 b',
      '2024-10-27T00:45:00 c',
      '2024-10-27T01:10:00 d',
      '2024-10-27T02:01:00 e',
    ],
  },
  {
    name: 'order',
    format: 'plain',
    input: '14:05 a\n14:10 b\n14:07 c\n14:12 d',
    told: [
      '2024-05-01T14:05:00 a',
      '2024-05-01T14:10:00 b',
      '2024-05-01T14:07:00 c',
      '2024-05-01T14:12:00 d',
    ],
  },
  {
    name: 'midnight',
    format: 'plain',
    input: '23:50 a\n23:59 b\n0:05 c\n00:10 d\n23:58 late e\n00:12 f',
    told: [
      '2024-05-01T23:50:00 a',
      '2024-05-01T23:59:00 b',
      '2024-05-02T00:05:00 c',
      '2024-05-02T00:10:00 d',
      '2024-05-01T23:58:00 late e',
      '2024-05-02T00:12:00 f',
    ],
  },
  {
    name: 'crlf+bom',
    format: 'plain',
    input: '﻿14:05 a\r\n14:06 b\r\n\r\n14:07 c\r\n',
    told: ['2024-05-01T14:05:00 a', '2024-05-01T14:06:00 b', '2024-05-01T14:07:00 c'],
  },
  {
    name: 'cr only',
    format: 'plain',
    input: '14:05 a\r14:06 b\r14:07 c\r',
    told: ['2024-05-01T14:05:00 a', '2024-05-01T14:06:00 b', '2024-05-01T14:07:00 c'],
  },
  {
    name: 'nbsp',
    format: 'plain',
    input: '14:05 disk full\n14:06 PM x\n2:07 PM restarted\n2:08 PM ok',
    told: [
      '2024-05-01T14:05:00 disk full',
      '2024-05-01T14:06:00 x',
      '2024-05-01T14:07:00 restarted',
      '2024-05-01T14:08:00 ok',
    ],
  },
]

test.each(cases)('times as people and programs write them: $name', ({ input, format, options, told }) => {
  const text = typeof input === 'string' ? input : JSON.stringify(input)
  const read = importTimeline(text, options ?? { date: '2024-05-01', timeZone: 'UTC' })
  expect([read.format, read.skipped]).toEqual([format, 0])
  const entries = read.entries.map(({ at, until, author, text: said }) => {
    const end = until === undefined ? '' : ` to ${until.slice(11, 19)}`
    return `${at?.slice(0, 19)}${end} ${author === '' ? '' : `<${author}> `}${said}`
  })
  expect(entries).toEqual(told)
})
