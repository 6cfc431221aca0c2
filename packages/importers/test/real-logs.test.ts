import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { entryKeys, importTimeline } from '../src/index.ts'

const data = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))
const present = existsSync(data)

interface Expected {
  file: string
  format: string
  count: number
  first: string
  last: string
  needs: string[]
  skipped?: number
}

const expected: Expected[] = [
  row('irc/ubuntu-2010-08-17_18.raw.txt', 'irc', 1448, '2010-08-17T15:01:00', '2010-08-17T19:52:00', [
    'timeZone',
  ]),
  // 1108 messages and 11 notices of a bot, which belong to the evidence.
  row('irc/#qtox_20161029.log.txt', 'irc', 1119, '2016-10-29T00:00:28', '2016-10-29T23:56:19', ['timeZone']),
  row('irc/2009-01-15-dircproxy.log', 'irc', 221, '2009-01-15T08:42:00', '2009-01-15T20:39:00', ['timeZone']),
  row('irc/2005-01-09-iso-seconds.log', 'irc', 50, '2005-01-09T02:05:04', '2005-01-09T09:17:35', [
    'timeZone',
  ]),
  row('irc/#fluid-work.2019-03-08.log', 'irc', 564, '2019-03-08T09:42:32', '2019-03-08T22:52:17', [
    'timeZone',
  ]),
  row('irc/bitcoin-review-club-2025-08-06.md', 'irc', 151, '2025-08-06T17:00:00', '2025-08-06T18:02:00', []),
  // 262 plain messages, 33 shared files and 4 comments on files; joins, topics, pins and the like are none.
  row('slack/houstondatavis.zip', 'slack', 299, '2015-06-06T03:53:52', '2016-07-12T19:06:20', []),
  row(
    'csv/githubstatus-downtime_windows-first200.csv',
    'csv',
    200,
    '2022-03-26T01:43:00',
    '2023-06-29T14:51:00',
    [],
  ),
  row('discord/komodo-dev-ops-1.csv', 'csv', 100, '2018-11-18T11:41:00', '2019-01-07T13:15:00', ['timeZone']),
  row(
    'postmortems/mybinder-2018-02-20-jupyterlab-announcement.md',
    'markdown',
    41,
    '2018-02-20T13:17:00',
    '2018-02-22T06:18:00',
    [],
  ),
  row(
    'postmortems/mybinder-2018-01-18-reddit-hug.md',
    'markdown',
    25,
    '2018-01-18T12:19:00',
    '2018-01-18T17:14:00',
    [],
  ),
  row(
    'postmortems/berkeley-2017-10-10-hung-nodes.qmd',
    'markdown',
    9,
    '2017-05-09T10:45:00',
    '2017-05-09T17:25:00',
    ['timeZone'],
  ),
  row(
    'postmortems/berkeley-2017-02-09-datahub-db-outage.qmd',
    'markdown',
    16,
    '2017-02-09T00:25:00',
    '2017-02-09T11:19:00',
    ['timeZone'],
  ),
  row('postmortems/dfds-PM2024-001.md', 'markdown', 27, '2024-03-13T10:01:00', '2024-03-14T09:20:00', [], 1),
  row('postmortems/dfds-PM2022-001.md', 'markdown', 18, '2022-01-25T10:21:00', '2022-01-26T09:36:00', []),
  row(
    'postmortems/pydis-2021-07-11-cascading-node-failures.md',
    'markdown',
    8,
    '2021-07-11T00:27:00',
    '2021-07-11T06:36:00',
    [],
  ),
  row(
    'postmortems/rust-2019-10-21-docsrs-outage.md',
    'markdown',
    13,
    '2019-10-20T00:55:00',
    '2019-10-21T19:27:00',
    [],
  ),
  row(
    'postmortems/posthog-2025-09-29-flags-is-down.md',
    'markdown',
    8,
    '2025-09-29T16:58:00',
    '2025-09-29T18:46:00',
    [],
  ),
  row(
    'postmortems/moj-2023-01-11-cluster-image-pull.html.md.erb',
    'markdown',
    26,
    '2023-01-11T14:22:00',
    '2023-01-11T16:50:00',
    ['timeZone'],
  ),
  row(
    'postmortems/chia-2021-10-31-employee-compromise.md',
    'markdown',
    23,
    '2021-11-01T04:33:00',
    '2021-11-02T04:54:00',
    [],
  ),
  row('pasted/docsrs-timeline.md.txt', 'markdown', 13, '2019-10-20T00:55:00', '2019-10-20T19:27:00', [
    'timeZone',
  ]),
  row('pasted/pydis-timeline.md.txt', 'markdown', 8, '1970-01-01T00:27:00', '1970-01-01T06:36:00', ['date']),
  row('pasted/dfds-table.md.txt', 'markdown', 18, '2022-01-25T10:21:00', '2022-01-26T09:36:00', ['timeZone']),
]

function row(
  file: string,
  format: string,
  count: number,
  first: string,
  last: string,
  needs: string[],
  skipped = 0,
): Expected {
  return { file, format, count, first, last, needs, skipped }
}

function read(file: string, options: { timeZone?: string; date?: string } = {}) {
  return importTimeline(readFileSync(`${data}${file}`), { fileName: file, ...options })
}

describe.skipIf(!present)('real logs (skipped where ../shared/data is not here)', () => {
  test.each(expected)('$file: $count entries', ({ file, format, count, first, last, needs, skipped }) => {
    const imported = read(file)
    expect(imported.format).toBe(format)
    expect(imported.entries).toHaveLength(count)
    expect(imported.entries[0]?.at).toContain(first)
    expect(imported.entries.at(-1)?.at).toContain(last)
    expect([imported.needs, imported.skipped]).toEqual([needs, skipped])
    for (const entry of imported.entries) {
      expect(entry.text.trim()).not.toBe('')
      expect(entry.text).not.toMatch(/[\p{Cc}--[\n\t]]/v)
      expect(entry.at === null || new Date(entry.at).toISOString() === entry.at).toBe(true)
      expect(entry.until === undefined || entry.at === null || entry.until >= entry.at).toBe(true)
      expect(entry.line).toBeGreaterThan(0)
    }
    expect(new Set(entryKeys(imported.entries)).size).toBe(count)
    expect(entryKeys(read(file).entries)).toEqual(entryKeys(imported.entries))
  })

  test('prose without a timeline answers nothing and says so', () => {
    const imported = read('postmortems/rubygems-2014-08-07-prose-only.md')
    expect(imported.entries).toEqual([])
    expect(imported.warnings).toHaveLength(1)
  })

  test('a folder zipped with its name reads as the zip with its files at the top', () => {
    const parts: Record<string, Uint8Array> = {}
    for (const name of readdirSync(`${data}slack/houstondatavis`, { recursive: true, encoding: 'utf8' })) {
      if (name.endsWith('.json'))
        parts[`houstondatavis/${name}`] = readFileSync(`${data}slack/houstondatavis/${name}`)
    }
    expect(importTimeline(zipSync(parts)).entries).toEqual(read('slack/houstondatavis.zip').entries)
  })

  test('Slack: people and marks are resolved', () => {
    for (const entry of read('slack/houstondatavis.zip').entries) {
      expect(entry.author).not.toMatch(/^(?:U[A-Z0-9]{7,})?$/)
      expect(entry.text).not.toMatch(/<[@#!]|<https?:|&amp;|&lt;/)
    }
  })

  test('one day of a channel alone reads with the names that stand in it', () => {
    const imported = read('slack/houstondatavis/datajam/2015-06-06.json')
    expect(imported.format).toBe('slack')
    expect(imported.entries.length).toBeGreaterThan(5)
  })

  test('the day and the zone that a person names are taken', () => {
    const pasted = read('pasted/docsrs-timeline.md.txt', { date: '2019-10-21', timeZone: 'UTC' })
    const whole = read('postmortems/rust-2019-10-21-docsrs-outage.md')
    expect(pasted.entries.map((entry) => entry.at)).toEqual(whole.entries.map((entry) => entry.at))
    expect(read('irc/#qtox_20161029.log.txt', { timeZone: 'Europe/London' }).entries[0]?.at).toBe(
      '2016-10-28T23:00:28.000Z',
    )
  })

  test('times that are not sure are marked, typing errors named', () => {
    const binder = read('postmortems/mybinder-2018-02-20-jupyterlab-announcement.md')
    expect(binder.entries.filter((entry) => entry.precision === 'about').map((entry) => entry.line)).toEqual([
      243, 275,
    ])
    const dfds = read('postmortems/dfds-PM2024-001.md')
    expect(dfds.entries.filter((entry) => entry.precision === 'about')).toHaveLength(2)
    const moj = read('postmortems/moj-2023-01-11-cluster-image-pull.html.md.erb')
    expect(moj.warnings.some((warning) => warning.what.includes('2022-01-11'))).toBe(true)
    const hung = read('postmortems/berkeley-2017-10-10-hung-nodes.qmd')
    expect(hung.warnings.some((warning) => warning.what.includes('2017-10-10'))).toBe(true)
  })

  test('every other file answers without throwing', () => {
    for (const name of readdirSync(`${data}language`)) {
      expect(read(`language/${name}`).entries).toEqual([])
    }
  })
})
