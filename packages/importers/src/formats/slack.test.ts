import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { importTimeline } from '../import-timeline.ts'

const users = [
  { id: 'U1', name: 'ann', profile: { display_name: 'Ann', real_name: 'Ann Arbor' } },
  { id: 'U2', name: 'bob', profile: { display_name: '', real_name: 'Bob Berg' } },
]
const monday = [
  {
    type: 'message',
    subtype: 'channel_join',
    user: 'U1',
    text: '<@U1> has joined the channel',
    ts: '1714557600.000100',
  },
  {
    type: 'message',
    user: 'U1',
    text: 'disk &lt;db1&gt; is full &amp; slow, <@U2> <!here>',
    ts: '1714557900.250000',
  },
  {
    type: 'message',
    user: 'U2',
    text: 'see <https://example.org/g|the graph>, <https://example.org>, <#C9|ops>',
    ts: '1714558020.000000',
    thread_ts: '1714557900.250000',
    edited: { user: 'U2', ts: '1714558030.000000' },
  },
]
const tuesday = [
  {
    type: 'message',
    subtype: 'bot_message',
    username: 'alerts',
    text: '',
    ts: '1714644000.000000',
    attachments: [{ title: 'Disk', text: 'db1 is at 99 %', fields: [{ title: 'severity', value: 'high' }] }],
  },
  {
    type: 'message',
    user: 'U1',
    text: '',
    files: [{ name: 'graph.png', url_private: 'https://x?t=secret' }],
    ts: '1714644060.000000',
  },
  {
    type: 'message',
    user: 'U9',
    text: '',
    ts: '1714644070.000000',
    blocks: [
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'in blocks' }] }],
      },
    ],
  },
  { type: 'message', subtype: 'me_message', user: 'U2', text: 'waves', ts: '1714644080.000000' },
]

function packed(prefix: string) {
  const json = (value: unknown) => strToU8(JSON.stringify(value))
  return zipSync({
    [`${prefix}users.json`]: json(users),
    [`${prefix}channels.json`]: json([{ id: 'C1', name: 'ops' }]),
    [`${prefix}ops/2024-05-02.json`]: json(tuesday),
    [`${prefix}ops/2024-05-01.json`]: json(monday),
    [`${prefix}dev/2024-05-01.json`]: json([
      { type: 'message', user: 'U2', text: 'meanwhile', ts: '1714558000.000000' },
    ]),
  })
}

describe('Slack', () => {
  test.each(['', 'our export/'])('reads an export with its files under "%s"', (prefix) => {
    const { format, entries, skipped, needs, warnings } = importTimeline(packed(prefix))
    expect([format, skipped, needs]).toEqual(['slack', 0, []])
    expect(entries.map((entry) => [entry.at, entry.source, entry.line, entry.author, entry.text])).toEqual([
      ['2024-05-01T10:05:00.250Z', 'ops', 2, 'Ann', 'disk <db1> is full & slow, @Bob Berg @here'],
      ['2024-05-01T10:06:40.000Z', 'dev', 1, 'Bob Berg', 'meanwhile'],
      [
        '2024-05-01T10:07:00.000Z',
        'ops',
        3,
        'Bob Berg',
        'see the graph (https://example.org/g), https://example.org, #ops',
      ],
      ['2024-05-02T10:00:00.000Z', 'ops', 4, 'alerts', 'Disk\ndb1 is at 99 %\nseverity: high'],
      ['2024-05-02T10:01:00.000Z', 'ops', 5, 'Ann', '(file: graph.png)'],
      ['2024-05-02T10:01:10.000Z', 'ops', 6, 'U9', 'in blocks'],
      ['2024-05-02T10:01:20.000Z', 'ops', 7, 'Bob Berg', 'waves'],
    ])
    expect(entries.every((entry) => entry.precision === 'exact')).toBe(true)
    expect(warnings.map((warning) => warning.what).join()).toMatch(/1 records about joins.*U9/s)
  })

  test('reads one channel or day as JSON, newest first or not, with the names that stand in it', () => {
    const records = [
      { type: 'message', user: 'U7', text: 'second', ts: '1714557999.000000' },
      { type: 'message', user: 'U8', text: 'first, <@U7|carol>', ts: '1714557900.000000' },
    ]
    for (const json of [records, { ok: true, messages: records }]) {
      const { format, entries } = importTimeline(JSON.stringify(json), { fileName: 'ops.json' })
      expect(format).toBe('slack')
      expect(entries.map((entry) => [entry.author, entry.text, entry.source, entry.line])).toEqual([
        ['U8', 'first, @carol', 'ops.json', 2],
        ['carol', 'second', 'ops.json', 1],
      ])
    }
  })

  test('a record that is no message and a day that is no JSON are skipped and named', () => {
    const zip = zipSync({
      'users.json': strToU8('[]'),
      'ops/2024-05-01.json': strToU8(JSON.stringify([...monday, 17, { type: 'message', ts: 'later' }])),
      'ops/2024-05-02.json': strToU8('{broken'),
    })
    const { entries, skipped, warnings } = importTimeline(zip)
    expect([entries.length, skipped]).toEqual([2, 3])
    expect(warnings.map((warning) => warning.what).join()).toContain('ops/2024-05-02.json')
  })
})
