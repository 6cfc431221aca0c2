import { describe, expect, test } from 'vitest'
import { importTimeline } from '../import-timeline.ts'

function read(text: string, options = {}) {
  const { format, entries, needs } = importTimeline(text, options)
  return {
    format,
    needs,
    entries: entries.map((one) => [one.at, one.author, one.text, one.source, one.line]),
  }
}

const author = { id: '1', name: 'ann', nickname: 'Ann' }

describe('Discord', () => {
  test('reads the JSON of the exporter: nicknames, files, what bots embed, no joins', () => {
    const json = {
      guild: { name: 'Acme' },
      channel: { name: 'ops' },
      messages: [
        {
          type: 'Default',
          timestamp: '2024-05-01T14:05:00.5+00:00',
          content: 'look <@2> <:sob:123>',
          author,
          mentions: [{ id: '2', name: 'bob' }],
          embeds: [{ title: 'a preview' }],
          attachments: [{ fileName: 'graph.png', url: 'https://cdn.example.org/x?key=1' }],
        },
        { type: 'GuildMemberJoin', timestamp: '2024-05-01T14:06:00Z', content: 'Joined.', author },
        {
          type: 'Reply',
          timestamp: '2024-05-01T14:07:00Z',
          content: '',
          author: { name: 'alerts', isBot: true },
          embeds: [{ title: 'Disk', description: '99 %', fields: [{ name: 'host', value: 'db1' }] }],
        },
      ],
    }
    expect(read(JSON.stringify(json))).toEqual({
      format: 'discord',
      needs: [],
      entries: [
        ['2024-05-01T14:05:00.500Z', 'Ann', 'look @bob :sob:\n(file: graph.png)', 'ops', 1],
        ['2024-05-01T14:07:00.000Z', 'alerts', 'Disk\n99 %\nhost: db1', 'ops', 3],
      ],
    })
  })

  test("reads what Discord's own interface answers, newest first", () => {
    const messages = [
      { id: '2', type: 19, timestamp: '2024-05-01T14:06:00Z', content: 'two', author: { username: 'bob' } },
      { id: '1', type: 0, timestamp: '2024-05-01T14:05:00Z', content: 'one', author: { username: 'ann' } },
    ]
    expect(read(JSON.stringify(messages), { fileName: 'x.json' }).entries).toEqual([
      ['2024-05-01T14:05:00.000Z', 'ann', 'one', 'x.json', 2],
      ['2024-05-01T14:06:00.000Z', 'bob', 'two', 'x.json', 1],
    ])
  })

  test('reads the text of the exporter: names apart from words, blank lines and quoted heads kept', () => {
    const rule = '='.repeat(62)
    const text = `${rule}
Guild: Acme
Channel: ops
Messages: 3
${rule}

[01-May-24 02:05 PM] ann#0001
the disk is full

it says so
[01-May-24 01:00 PM] bob#0002

[01-May-24 02:06 PM] bob#0002 (pinned)
see

{Attachments}
https://cdn.example.org/a/graph.png?token=secret

{Reactions}
eyes (2)

[02-May-24 12:10 AM] alerts#0000

{Embed}
Disk
99 %

${rule}
Exported 3 message(s)
${rule}
`
    expect(read(text, { timeZone: 'UTC' })).toEqual({
      format: 'discord',
      needs: [],
      entries: [
        [
          '2024-05-01T14:05:00.000Z',
          'ann#0001',
          'the disk is full\n\nit says so\n[01-May-24 01:00 PM] bob#0002',
          'ops',
          7,
        ],
        ['2024-05-01T14:06:00.000Z', 'bob#0002', 'see\n(file: graph.png)', 'ops', 13],
        ['2024-05-02T00:10:00.000Z', 'alerts#0000', 'Disk\n99 %', 'ops', 22],
      ],
    })
  })

  test('reads the page of the exporter, old and new, without running or showing what is in it', () => {
    const group = (head: string, body: string) =>
      `<div class="chatlog__message-group">${head}<div class="chatlog__message">${body}</div></div>`
    const page = `<!DOCTYPE html><html><head><title>x</title><script>var a = "<div class='chatlog__message'>"</script></head><body>
${group('<span class="chatlog__author-name" title="ann#0001">ann</span><span class="chatlog__timestamp">01-May-24 02:05 PM</span>', '<div class="chatlog__content"><span class="markdown">a &lt;b&gt;<br>c<script>alert(1)</script></span></div>')}
${group('<span class="chatlog__author" title="bob">Bob</span><span class="chatlog__timestamp" title="x"><a href="#1">5/1/2024 2:06 PM</a></span>', '<div class="chatlog__reference">ann: a</div><div class="chatlog__content chatlog__markdown">d</div><div class="chatlog__attachment"><a href="https://x/y/g.png?t=1"><img src="z"></a></div><div class="chatlog__reactions">3</div>')}
</body></html>`
    expect(read(page, { timeZone: 'UTC', fileName: 'ops.html' })).toEqual({
      format: 'discord',
      needs: [],
      entries: [
        ['2024-05-01T14:05:00.000Z', 'ann#0001', 'a <b>\nc', 'ops.html', 2],
        ['2024-05-01T14:06:00.000Z', 'bob', 'd\n(file: g.png)', 'ops.html', 3],
      ],
    })
  })
})

describe('Mattermost', () => {
  test('reads a bulk export: posts with their replies, no settings, no joins', () => {
    const text = [
      { type: 'version', version: 1 },
      { type: 'channel', channel: { team: 'acme', name: 'ops' } },
      {
        type: 'post',
        post: {
          team: 'acme',
          channel: 'ops',
          user: 'ann',
          message: 'disk full',
          create_at: 1714572300000,
          replies: [{ user: 'bob', message: 'which?', create_at: 1714572400000 }],
          attachments: [{ path: 'data/graph.png' }],
        },
      },
      {
        type: 'post',
        post: { channel: 'dev', user: 'cy', message: 'hi', create_at: 1714572350000, replies: null },
      },
      {
        type: 'post',
        post: {
          channel: 'ops',
          user: 'cy',
          message: 'cy joined',
          type: 'system_join_channel',
          create_at: 1714572351000,
        },
      },
    ]
    expect(read(text.map((one) => JSON.stringify(one)).join('\n'))).toEqual({
      format: 'mattermost',
      needs: [],
      entries: [
        ['2024-05-01T14:05:00.000Z', 'ann', 'disk full\n(file: graph.png)', 'ops', 3],
        ['2024-05-01T14:05:50.000Z', 'cy', 'hi', 'dev', 4],
        ['2024-05-01T14:06:40.000Z', 'bob', 'which?', 'ops', 3],
      ],
    })
  })

  test('reads the posts of a channel by id, deleted ones left out', () => {
    const post = (id: string, more: object) => ({
      id,
      user_id: 'u1',
      channel_id: 'c1',
      delete_at: 0,
      ...more,
    })
    const json = {
      order: ['b', 'a'],
      posts: {
        b: post('b', {
          create_at: 1714572400000,
          message: '',
          props: { attachments: [{ title: 'Disk', text: '99 %' }] },
        }),
        a: post('a', { create_at: 1714572300000, message: 'look' }),
        c: post('c', { create_at: 1714572500000, message: 'gone', delete_at: 1714572600000 }),
      },
    }
    expect(read(JSON.stringify(json)).entries.map((entry) => entry.slice(0, 3))).toEqual([
      ['2024-05-01T14:05:00.000Z', 'u1', 'look'],
      ['2024-05-01T14:06:40.000Z', 'u1', 'Disk\n99 %'],
    ])
  })
})
