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
    name: 'pd webhook v3',
    format: 'pagerduty',
    input: {
      event: {
        id: '1',
        event_type: 'incident.triggered',
        resource_type: 'incident',
        occurred_at: '2024-05-01T14:05:00Z',
        agent: { summary: 'Ann', type: 'user_reference' },
        data: {
          id: 'Q',
          type: 'incident',
          number: 7,
          title: 'Disk full',
          status: 'triggered',
          created_at: '2024-05-01T14:05:00Z',
          service: { summary: 'db' },
          urgency: 'high',
        },
      },
    },
    told: ['2024-05-01T14:05:00 <Ann> Incident triggered: [#7] Disk full\nUrgency: high'],
  },
  {
    name: 'pd notes',
    format: 'pagerduty',
    input: {
      notes: [
        {
          id: 'N',
          user: { summary: 'Ann', type: 'user_reference' },
          content: 'looking',
          created_at: '2024-05-01T14:05:00Z',
          channel: { summary: 'web' },
        },
      ],
    },
    told: ['2024-05-01T14:05:00 <Ann> looking'],
  },
  {
    name: 'pd alerts',
    format: 'pagerduty',
    input: {
      alerts: [
        {
          id: 'A',
          type: 'alert',
          summary: 'Disk full',
          status: 'resolved',
          severity: 'critical',
          created_at: '2024-05-01T14:05:00Z',
          resolved_at: '2024-05-01T14:10:00Z',
          service: { summary: 'db' },
          alert_key: 'k',
          incident: { id: 'Q' },
        },
      ],
    },
    told: ['2024-05-01T14:05:00 to 14:10:00 <db> Disk full\nSeverity: critical'],
  },
  {
    name: 'pd log kinds',
    format: 'pagerduty',
    input: {
      log_entries: [
        {
          type: 'trigger_log_entry',
          summary: 'Triggered through the API.',
          created_at: '2024-05-01T14:05:00Z',
          agent: { summary: 'svc' },
          channel: { type: 'api', summary: 'Disk full', details: { host: 'db1', free: '1%' } },
          incident: { summary: '[#7] Disk full' },
        },
        {
          type: 'notify_log_entry',
          summary: 'Notified Ann by SMS.',
          created_at: '2024-05-01T14:05:10Z',
          agent: { summary: 'svc' },
          user: { summary: 'Ann' },
          channel: { type: 'auto' },
          incident: { summary: '[#7] Disk full' },
        },
        {
          type: 'acknowledge_log_entry',
          summary: 'Acknowledged by Ann.',
          created_at: '2024-05-01T14:06:00Z',
          agent: { summary: 'Ann' },
          incident: { summary: '[#7] Disk full' },
        },
        {
          type: 'escalate_log_entry',
          summary: 'Escalated',
          created_at: '2024-05-01T14:07:00Z',
          agent: { summary: 'Ann' },
          assignees: [{ summary: 'Bob' }],
          incident: { summary: '[#7] Disk full' },
        },
        {
          type: 'status_update_log_entry',
          message: 'We are on it',
          created_at: '2024-05-01T14:08:00Z',
          agent: { summary: 'Ann' },
        },
        {
          type: 'responder_request_log_entry',
          summary: 'Requested',
          created_at: '2024-05-01T14:08:30Z',
          agent: { summary: 'Ann' },
        },
      ],
    },
    told: [
      '2024-05-01T14:05:00 <svc> Triggered through the API: [#7] Disk full',
      '2024-05-01T14:05:10 <svc> Notified Ann by SMS: [#7] Disk full',
      '2024-05-01T14:06:00 <Ann> Acknowledged by Ann: [#7] Disk full',
      '2024-05-01T14:07:00 <Ann> Escalated: [#7] Disk full\nto Bob',
      '2024-05-01T14:08:00 <Ann> status update\nWe are on it',
      '2024-05-01T14:08:30 <Ann> Requested',
    ],
  },
]

test.each(cases)('what PagerDuty answers and posts: $name', ({ input, format, options, told }) => {
  const text = typeof input === 'string' ? input : JSON.stringify(input)
  const read = importTimeline(text, options ?? { date: '2024-05-01', timeZone: 'UTC' })
  expect([read.format, read.skipped]).toEqual([format, 0])
  const entries = read.entries.map(({ at, until, author, text: said }) => {
    const end = until === undefined ? '' : ` to ${until.slice(11, 19)}`
    return `${at?.slice(0, 19)}${end} ${author === '' ? '' : `<${author}> `}${said}`
  })
  expect(entries).toEqual(told)
})
