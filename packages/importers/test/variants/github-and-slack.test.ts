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

// No recording was at hand: after the documentation of each interface.
const cases: Case[] = [
  {
    name: 'gh json',
    format: 'github',
    input: {
      title: 'x',
      comments: [
        { id: '1', author: { login: 'ann' }, body: 'looking', createdAt: '2024-05-01T14:05:00Z' },
        { id: '2', author: { login: 'bob' }, body: 'ok', createdAt: '2024-05-01T14:06:00Z' },
      ],
    },
    told: ['2024-05-01T14:05:00 <ann> looking', '2024-05-01T14:06:00 <bob> ok'],
  },
  {
    name: 'gh graphql',
    format: 'github',
    input: {
      data: {
        repository: {
          issue: {
            timelineItems: {
              nodes: [
                {
                  __typename: 'IssueComment',
                  author: { login: 'ann' },
                  body: 'looking',
                  createdAt: '2024-05-01T14:05:00Z',
                },
                { __typename: 'ClosedEvent', actor: { login: 'bob' }, createdAt: '2024-05-01T14:06:00Z' },
                {
                  __typename: 'LabeledEvent',
                  actor: { login: 'bob' },
                  label: { name: 'p1' },
                  createdAt: '2024-05-01T14:07:00Z',
                },
              ],
            },
          },
        },
      },
    },
    told: [
      '2024-05-01T14:05:00 <ann> looking',
      '2024-05-01T14:06:00 <bob> closed',
      '2024-05-01T14:07:00 <bob> labeled "p1"',
    ],
  },
  {
    name: 'gh webhook deploy',
    format: 'github',
    input: {
      deployment_status: {
        state: 'success',
        environment: 'production',
        deployment_url: 'https://api.github.com/repos/a/b/deployments/1',
        creator: { login: 'ann' },
        created_at: '2024-05-01T14:05:00Z',
        description: '',
      },
      deployment: { sha: 'abc', ref: 'main' },
      repository: { full_name: 'a/b' },
      sender: { login: 'ann' },
    },
    told: ['2024-05-01T14:05:00 <ann> Deployment to production: success'],
  },
  {
    name: 'gh deployments with statuses',
    format: 'github',
    input: [
      {
        id: 1,
        sha: 'a',
        ref: 'main',
        environment: 'production',
        creator: { login: 'ann' },
        created_at: '2024-05-01T14:05:00Z',
        statuses_url: 'https://api.github.com/repos/a/b/deployments/1/statuses',
        statuses: [{ state: 'success', created_at: '2024-05-01T14:06:00Z' }],
      },
    ],
    told: [
      '2024-05-01T14:05:00 <ann> Deployment of main to production',
      '2024-05-01T14:06:00 Deployment to production: success',
    ],
  },
  {
    name: 'slack new',
    format: 'slack',
    input: [
      {
        type: 'message',
        subtype: 'thread_broadcast',
        user: 'U1',
        text: 'broadcast',
        ts: '1714572300.000100',
        thread_ts: '1714572200.000100',
        root: { text: 'root' },
        user_profile: { display_name: 'Ann', real_name: 'Ann Arbor' },
      },
      {
        type: 'message',
        user: 'U2',
        text: 'root',
        ts: '1714572200.000100',
        thread_ts: '1714572200.000100',
        reply_count: 1,
        replies: [{ user: 'U1', ts: '1714572300.000100' }],
        edited: { user: 'U2', ts: '1714572210.0' },
        user_profile: { display_name: '', real_name: 'Bob' },
        reactions: [{ name: 'eyes', users: ['U1'], count: 1 }],
      },
      {
        type: 'message',
        subtype: 'bot_message',
        bot_id: 'B1',
        username: 'PagerDuty',
        text: '',
        ts: '1714572400.000100',
        blocks: [
          { type: 'section', text: { type: 'mrkdwn', text: '*Triggered* <https://x.pagerduty.com/1|#1>' } },
          { type: 'section', fields: [{ type: 'mrkdwn', text: '*Service*\ndb' }] },
          {
            type: 'actions',
            elements: [{ type: 'button', text: { type: 'plain_text', text: 'Acknowledge' } }],
          },
        ],
      },
      {
        type: 'message',
        bot_id: 'B2',
        bot_profile: { name: 'deploys' },
        text: 'fallback',
        ts: '1714572500.000100',
        attachments: [
          {
            color: 'good',
            fallback: 'Deploy ok',
            blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'Deploy *ok*' } }],
          },
        ],
      },
      {
        type: 'message',
        user: 'U1',
        text: '',
        ts: '1714572600.000100',
        blocks: [
          {
            type: 'rich_text',
            elements: [
              {
                type: 'rich_text_section',
                elements: [
                  { type: 'text', text: 'hi ' },
                  { type: 'emoji', name: 'wave' },
                  { type: 'user', user_id: 'U2' },
                  { type: 'broadcast', range: 'here' },
                  { type: 'channel', channel_id: 'C1' },
                  { type: 'usergroup', usergroup_id: 'S1' },
                ],
              },
              {
                type: 'rich_text_list',
                style: 'bullet',
                elements: [
                  { type: 'rich_text_section', elements: [{ type: 'text', text: 'one' }] },
                  { type: 'rich_text_section', elements: [{ type: 'text', text: 'two' }] },
                ],
              },
            ],
          },
        ],
      },
      {
        type: 'message',
        user: 'U1',
        text: 'see',
        ts: '1714572700.000100',
        attachments: [{ is_msg_unfurl: true, author_name: 'Bob', text: 'quoted', from_url: 'https://x' }],
        files: [
          { id: 'F', mode: 'tombstone' },
          { id: 'F2', mode: 'hidden_by_limit' },
          { name: 'a.png', mode: 'hosted', permalink: 'https://acme.slack.com/files/a.png' },
        ],
      },
      {
        subtype: 'message_changed',
        type: 'message',
        ts: '1714572800.000100',
        message: { type: 'message', user: 'U1', text: 'new text', ts: '1714572750.0001' },
        previous_message: { text: 'old' },
      },
      {
        type: 'message',
        subtype: 'huddle_thread',
        user: 'USLACKBOT',
        ts: '1714572900.000100',
        text: 'A huddle started',
        room: {},
      },
      {
        type: 'message',
        user: 'U1',
        text: '&lt;!channel&gt; <!subteam^S1|@oncall> <!date^1714572300^{date_short} {time}|May 1> <tel:123|123> *b* ~s~ `c`',
        ts: '1714573000.000100',
      },
    ],
    told: [
      '2024-05-01T14:03:20 <Bob> root',
      '2024-05-01T14:05:00 <Ann> broadcast',
      '2024-05-01T14:06:40 <PagerDuty> *Triggered* #1 (https://x.pagerduty.com/1) *Service*\ndb',
      '2024-05-01T14:08:20 <deploys> fallback\nDeploy ok',
      '2024-05-01T14:10:00 <Ann> hi  :wave: @Bob @here #C1 subteam one two',
      '2024-05-01T14:11:40 <Ann> see\n(file: a.png, https://acme.slack.com/files/a.png)',
      '2024-05-01T14:12:30 <Ann> new text',
      '2024-05-01T14:16:40 <Ann> <!channel> @oncall May 1 123 *b* ~s~ `c`',
    ],
  },
]

test.each(cases)('what GitHub and Slack answer and post: $name', ({ input, format, options, told }) => {
  const text = typeof input === 'string' ? input : JSON.stringify(input)
  const read = importTimeline(text, options ?? { date: '2024-05-01', timeZone: 'UTC' })
  expect([read.format, read.skipped]).toEqual([format, 0])
  const entries = read.entries.map(({ at, until, author, text: said }) => {
    const end = until === undefined ? '' : ` to ${until.slice(11, 19)}`
    return `${at?.slice(0, 19)}${end} ${author === '' ? '' : `<${author}> `}${said}`
  })
  expect(entries).toEqual(told)
})
