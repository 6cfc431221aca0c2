import { expect, test } from 'vitest'
import { formats } from '../src/detect.ts'
import { textInput } from '../src/text/input.ts'

const time = '2024-05-01T14:05:00Z'
const ann = { name: 'ann', login: 'ann', summary: 'Ann' }
const json = (value: unknown) => JSON.stringify(value)

/** One text of each format, none of which another format may take for its own. */
const texts: [format: string, text: string][] = [
  ['slack', json([{ type: 'message', user: 'U1', text: 'a', ts: '1714572300.000100' }])],
  ['pagerduty', json([{ type: 'trigger_log_entry', summary: 'a', created_at: time, agent: ann }])],
  ['alertmanager', json({ alerts: [{ labels: { alertname: 'a' }, startsAt: time, endsAt: time }] })],
  ['opsgenie', json({ data: [{ tinyId: '1', message: 'a', createdAt: time, status: 'open' }] })],
  ['statuspage', json([{ name: 'a', status: 'resolved', impact: 'minor', created_at: time }])],
  ['github', json([{ event: 'closed', actor: ann, created_at: time }])],
  ['discord', json({ messages: [{ type: 'Default', timestamp: time, content: 'a', author: ann }] })],
  ['mattermost', json({ type: 'post', post: { user: 'ann', message: 'a', create_at: 1714572300000 } })],
  ['transcript', 'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v Ann>14:05 a\n'],
  ['transcript', 'Ann  0:03\na\n\nBob  0:09\nb\n'],
  ['html', '<!doctype html><ul><li>14:05 a</li><li>14:06 b</li></ul>'],
  [
    'discord',
    `${'='.repeat(62)}\nGuild: a\nChannel: b\n${'='.repeat(62)}\n\n[01-May-24 02:05 PM] ann#1\na\n`,
  ],
  ['pasted', '[5/1/2024 2:05 PM] Ann Arbor\na\n[5/1/2024 2:06 PM] Bob\nb\n'],
  ['pasted', 'Ann  2:05 PM\na\nBob  2:06 PM\nb\n'],
  ['csv', 'time,who,text\n2024-05-01 14:05,ann,a\n2024-05-01 14:06,bob,b\n'],
  ['csv', 'time\twho\ttext\n2024-05-01 14:05\tann\ta\n2024-05-01 14:06\tbob\tb\n'],
  ['irc', '[14:05] <ann> a\n[14:06] * bob b\n[14:07] <ann> c\n[14:08] *** Quits: bob (x)\n'],
  ['irc', '14:05 -!- bob [~b@h] has joined #ops\n14:06 <@ann> a\n14:07 < bob> b\n'],
  ['markdown', '# Outage\n\n- 14:05 a\n- 14:06 b\n- 14:07 c\n'],
  ['markdown', '| Time | Event |\n|---|---|\n| 14:05 | a |\n| 14:06 | b |\n'],
  ['logfmt', `ts=${time} level=info msg="a b"\nts=${time} level=warn msg=c\n`],
  ['plain', 'The disk is full (14:05)\nThe disk is empty (14:06)\n'],
  ['plain', '1405 disk full\n1412 logs deleted\n1431 all is well\n'],
  ['plain', '14:05 a\n14:06 b\n'],
  ['plain', '14:05-14:10 a\n14:10 -> 14:12 b\nT+12m c\n'],
  ['plain', '[14:05] Ann: a\n\n[14:06] Bob: b\n'],
]

test.each(texts)('%s is taken by its own format alone where it is certain: %s', (id, text) => {
  const input = textInput(text, '')
  const claims = formats.map((format) => ({ id: format.id, claim: format.claims(input) }))
  const most = Math.max(...claims.map((one) => one.claim))
  const first = claims.find((one) => one.claim === most)
  expect(first?.id).toBe(id)
  const rivals = claims.filter((one) => one.id !== id && one.claim >= most)
  expect(rivals.map((one) => one.id)).toEqual([])
})

test('prose, code and settings are taken by none of the new formats', () => {
  const none = new Set(['pasted', 'transcript', 'html', 'discord', 'mattermost', 'statuspage', 'opsgenie'])
  for (const text of [
    'Dear all\n\nthe disk was full at 14:05.\nBest\nAnn\n',
    'Meeting\n14:00\nRoom 2\n',
    '{"name": "web", "status": "ok", "version": "1.2.3"}',
    '[{"name": "web", "message": "hello", "created_at": "2024-05-01T14:05:00Z"}]',
    '<Component>\n  <li>14:05</li>\n',
    'name: deploy\non:\n  schedule:\n    - cron: "5 14 * * *"\n',
  ]) {
    const input = textInput(text, '')
    for (const format of formats)
      if (none.has(format.id)) expect([format.id, format.claims(input)]).toEqual([format.id, 0])
  }
})
