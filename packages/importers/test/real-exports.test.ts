import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { entryKeys, importTimeline } from '../src/index.ts'

const data = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))

type Expected = [
  file: string,
  format: string,
  count: number,
  first: string,
  last: string,
  needs: readonly string[],
]

const expected: Expected[] = [
  [
    'discord/komodo-dev-ops-1.txt',
    'discord',
    100,
    '2018-11-18T11:41:00',
    '2019-01-07T13:15:00',
    ['timeZone'],
  ],
  // The page tells the time of a group of messages, not of each.
  [
    'discord/komodo-dev-ops-1.html',
    'discord',
    100,
    '2018-11-18T11:41:00',
    '2019-01-07T13:14:00',
    ['timeZone'],
  ],
  [
    'alerts/pagerduty-log_entries-array.json',
    'pagerduty',
    3,
    '2021-10-27T08:05:58',
    '2021-10-29T05:52:30',
    [],
  ],
  ['alerts/pagerduty-incidents-array.json', 'pagerduty', 3, '2021-10-27T08:05:59', '2021-10-29T05:52:30', []],
  ['alerts/pagerduty-apidoc-log_entries.json', 'pagerduty', 1, '2015-11-07T00:14:20', '2015-11-07', []],
  ['alerts/pagerduty-apidoc-incident.json', 'pagerduty', 1, '2015-10-06T21:30:42', '2015-10-06', []],
  ['alerts/opsgenie-alerts.json', 'opsgenie', 2, '2017-03-21T20:32:52.353', '2017-03-21T20:32:52.353', []],
  [
    'alerts/alertmanager-webhook-prom_post_request.json',
    'alertmanager',
    1,
    '2018-03-07T11:33:21.873',
    '2018-03-07',
    [],
  ],
  ['alerts/alertmanager-webhook-simple.json', 'alertmanager', 1, '2016-04-27T20:46:37.903', '2016-04-27', []],
  ['alerts/teams-card-payload.json', 'alertmanager', 3, '2020-10-11T14:34:11.279', '2020-10-11', []],
  [
    'status/statuspage-incidents-array.json',
    'statuspage',
    10,
    '2021-11-09T14:36:17',
    '2021-11-10T15:56:37',
    [],
  ],
  [
    'status/githubstatus-incidents-2022.jsonl',
    'statuspage',
    240,
    '2022-03-24T19:11:00',
    '2022-09-20T08:04:00',
    [],
  ],
  // The three commits come before the first event, and two reviews after the last one with a `created_at`.
  ['github/issue-timeline.json', 'github', 14, '2012-05-27T07:33:23', '2018-06-25T12:54:43', []],
  ['github/issue-events.json', 'github', 6, '2012-05-27T09:25:36', '2014-03-02T18:55:09', []],
]

function read(file: string) {
  return importTimeline(readFileSync(`${data}${file}`), { fileName: file })
}

describe.skipIf(!existsSync(data))('real exports (skipped where ../shared/data is not here)', () => {
  test.each(expected)('%s', (file, format, count, first, last, needs) => {
    const imported = read(file)
    expect([imported.format, imported.skipped, imported.needs]).toEqual([format, 0, needs])
    expect(imported.entries).toHaveLength(count)
    expect(imported.entries[0]?.at).toContain(first)
    expect(imported.entries.at(-1)?.at).toContain(last)
    for (const entry of imported.entries) {
      expect(entry.text.trim()).not.toBe('')
      expect(entry.until === undefined || entry.at === null || entry.until >= entry.at).toBe(true)
      expect(entry.line).toBeGreaterThan(0)
    }
    expect(new Set(entryKeys(imported.entries)).size).toBe(count)
    expect(entryKeys(read(file).entries)).toEqual(entryKeys(imported.entries))
  })

  test('Discord: the text, the table and the page of one channel name the same people in the same order', () => {
    const people = (file: string) => read(file).entries.map((one) => one.author.replace(/[^\w#]/g, ''))
    const text = people('discord/komodo-dev-ops-1.txt')
    expect(people('discord/komodo-dev-ops-1.csv')).toEqual(text)
    expect(people('discord/komodo-dev-ops-1.html')).toEqual(text)
    const words = read('discord/komodo-dev-ops-1.txt').entries.map((one) => one.text)
    expect(words.some((one) => /#\d{4}$|\{(?:Reactions|Attachments|Embed)\}/m.test(one))).toBe(false)
  })
})
