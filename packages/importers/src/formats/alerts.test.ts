import { describe, expect, test } from 'vitest'
import { importTimeline } from '../import-timeline.ts'

function read(json: unknown, options = {}) {
  const imported = importTimeline(typeof json === 'string' ? json : JSON.stringify(json), options)
  const entries = imported.entries.map(({ at, until, author, text }) => [at, until, author, text])
  return { ...imported, entries }
}

const logEntries = [
  {
    type: 'resolve_log_entry',
    summary: 'Resolved by Ann Arbor',
    created_at: '2024-05-01T14:30:00Z',
    agent: { type: 'user_reference', summary: 'Ann Arbor' },
    incident: { summary: '[#7] Disk full' },
  },
  {
    type: 'annotate_log_entry',
    summary: 'Note added by Ann Arbor',
    created_at: '2024-05-01T16:10:00+02:00',
    agent: { summary: 'Ann Arbor' },
    incident: { summary: '[#7] Disk full' },
    channel: { type: 'note', content: 'old logs are in the way' },
  },
  {
    type: 'trigger_log_entry',
    summary: 'Triggered through the API',
    created_at: '2024-05-01T14:05:00Z',
    agent: { type: 'service_reference', summary: 'db1' },
    incident: { summary: '[#7] Disk full' },
    event_details: { description: 'db1 is at 99 %' },
  },
]

describe('PagerDuty', () => {
  test.each([
    ['a list', logEntries],
    ['its envelope', { log_entries: logEntries, limit: 25, offset: 0, more: false }],
    ['one record a line', logEntries.map((entry) => JSON.stringify(entry)).join('\n')],
  ])('reads log entries, newest first, in %s', (_, json) => {
    const { format, entries, needs, skipped } = read(json)
    expect([format, needs, skipped]).toEqual(['pagerduty', [], 0])
    expect(entries).toEqual([
      [
        '2024-05-01T14:05:00.000Z',
        undefined,
        'db1',
        'Triggered through the API: [#7] Disk full\ndb1 is at 99 %',
      ],
      [
        '2024-05-01T14:10:00.000Z',
        undefined,
        'Ann Arbor',
        'Note added by Ann Arbor: [#7] Disk full\nold logs are in the way',
      ],
      ['2024-05-01T14:30:00.000Z', undefined, 'Ann Arbor', 'Resolved by Ann Arbor: [#7] Disk full'],
    ])
  })

  test('reads incidents as spans that name their steps', () => {
    const incident = {
      incident_number: 7,
      title: 'Disk full',
      created_at: '2024-05-01T14:05:00Z',
      resolved_at: '2024-05-01T14:30:00Z',
      status: 'resolved',
      urgency: 'high',
      service: { summary: 'db1' },
      acknowledgements: [{ at: '2024-05-01T14:07:00Z', acknowledger: { summary: 'Ann Arbor' } }, null],
    }
    const expected = [
      '2024-05-01T14:05:00.000Z',
      '2024-05-01T14:30:00.000Z',
      'db1',
      '[#7] Disk full\nUrgency: high\nAcknowledged by Ann Arbor at 2024-05-01 14:07:00 UTC\nResolved at 2024-05-01 14:30:00 UTC',
    ]
    for (const json of [[incident], { incident }, { incidents: [incident] }]) {
      expect(read(json).entries).toEqual([expected])
    }
  })

  test('a record without a time that can be read is skipped and named', () => {
    const { skipped, warnings, entries } = read([
      ...logEntries,
      { type: 'trigger_log_entry', created_at: 'soon' },
    ])
    expect([entries.length, skipped, warnings[0]?.line]).toEqual([3, 1, 4])
  })
})

describe('Alertmanager', () => {
  const alert = {
    status: 'firing',
    labels: { alertname: 'DiskFull', instance: 'db1' },
    annotations: { summary: 'The disk is full', description: '99 %', runbook: 'https://example.org/run' },
    startsAt: '2024-05-01T14:05:00.123456789Z',
    endsAt: '0001-01-01T00:00:00Z',
    fingerprint: 'f1',
  }
  const text = 'DiskFull: The disk is full\n99 %\ninstance: db1\nrunbook: https://example.org/run'

  test('reads a webhook; year 1 is no end', () => {
    const { format, entries, needs } = read({ version: '4', status: 'firing', alerts: [alert] })
    expect([format, needs, entries]).toEqual([
      'alertmanager',
      [],
      [['2024-05-01T14:05:00.123Z', undefined, '', text]],
    ])
  })

  test('an alert that is posted again and then resolved is one span', () => {
    const resolved = { ...alert, status: 'resolved', endsAt: '2024-05-01T14:30:00Z' }
    const posts = [{ alerts: [alert] }, { alerts: [alert] }, { alerts: [resolved] }]
    const { format, entries } = read(posts.map((post) => JSON.stringify(post)).join('\n'))
    expect(format).toBe('alertmanager')
    expect(entries).toEqual([['2024-05-01T14:05:00.123Z', '2024-05-01T14:30:00.000Z', '', text]])
  })

  test('reads the alerts that it answers itself', () => {
    const listed = { ...alert, status: { state: 'active' }, endsAt: '2024-05-01T15:05:00Z' }
    expect(read([listed]).entries).toEqual([['2024-05-01T14:05:00.123Z', undefined, '', text]])
  })
})

describe('Opsgenie', () => {
  test('reads alerts in their envelope, closed ones as spans', () => {
    const data = [
      {
        tinyId: '12',
        message: 'Disk full',
        status: 'closed',
        createdAt: '2024-05-01T14:05:00.000Z',
        priority: 'P1',
        source: 'db1',
        tags: ['disk'],
        report: { ackTime: 30_000, closeTime: 600_000, acknowledgedBy: 'ann', closedBy: 'bob' },
      },
    ]
    const { format, entries } = read({ data, took: 0.1 })
    expect(format).toBe('opsgenie')
    expect(entries).toEqual([
      [
        '2024-05-01T14:05:00.000Z',
        '2024-05-01T14:15:00.000Z',
        'db1',
        '[P1] Disk full\nTags: disk\nAcknowledged by ann after 30 s\nClosed by bob after 10 min',
      ],
    ])
  })

  test('reads the log of an alert', () => {
    const data = [
      { log: 'Alert acknowledged', type: 'system', owner: 'ann', createdAt: '2024-05-01T14:06:00Z' },
    ]
    expect(read({ data }).entries).toEqual([
      ['2024-05-01T14:06:00.000Z', undefined, 'ann', 'Alert acknowledged'],
    ])
  })
})

describe('Statuspage', () => {
  const incident = {
    name: 'Slow uploads',
    status: 'resolved',
    impact: 'minor',
    created_at: '2024-05-01T14:10:00Z',
    incident_updates: [
      {
        status: 'resolved',
        body: '<p>All is well &amp; fast.</p>',
        created_at: '2024-05-01T15:00:00Z',
        display_at: '2024-05-01T15:00:00Z',
        affected_components: [{ name: 'Uploads', old_status: 'partial_outage', new_status: 'operational' }],
      },
      {
        status: 'investigating',
        body: 'We are looking.',
        created_at: '2024-05-01T14:10:00Z',
        display_at: '2024-05-01T14:00:00Z',
      },
    ],
  }
  const expected = [
    [
      '2024-05-01T14:10:00.000Z',
      undefined,
      '',
      'Investigating: Slow uploads\nWe are looking.\nShown on the page at 2024-05-01 14:00 UTC',
    ],
    [
      '2024-05-01T15:00:00.000Z',
      undefined,
      '',
      'Resolved: Slow uploads\nAll is well & fast.\nUploads: partial outage → operational',
    ],
  ]

  test.each([
    ['a list', [incident]],
    ['a page', { page: { name: 'us' }, incidents: [incident] }],
    ['one incident', incident],
    ['one a line', `${JSON.stringify(incident)}\n`],
  ])('reads each update at the time it was posted: %s', (_, json) => {
    const { format, entries } = read(json)
    expect(format).toBe('statuspage')
    expect(entries).toEqual(expected)
  })

  test('an incident without updates is one span', () => {
    const { entries } = read([
      {
        ...incident,
        incident_updates: [],
        started_at: '2024-05-01T14:00:00Z',
        resolved_at: '2024-05-01T15:00:00Z',
      },
    ])
    expect(entries).toEqual([
      ['2024-05-01T14:00:00.000Z', '2024-05-01T15:00:00.000Z', '', 'Slow uploads\nImpact: minor'],
    ])
  })
})

test('a record with more fields than anybody reads is no trap', () => {
  const annotations = Object.fromEntries(Array.from({ length: 200_000 }, (_, n) => [`a${n}`, `b${n}`]))
  const alert = { labels: { alertname: 'Many' }, annotations, startsAt: '2024-05-01T14:05:00Z', endsAt: '' }
  const { entries, warnings } = read({ alerts: [alert] })
  expect(entries).toHaveLength(1)
  expect(warnings[0]?.what).toContain('very long')
})

test('JSON that only looks a little like a service stays unread, with a word', () => {
  for (const json of [
    [{ id: 1, created_at: '2024-05-01T14:00:00Z' }],
    { data: [{ name: 'x', status: 'ok' }] },
    [{ message: 'hello', createdAt: '2024-05-01T14:00:00Z' }],
    [[], null, 7],
    { alerts: [] },
  ]) {
    const { format, warnings } = read(json)
    expect([format, warnings.length]).toEqual(['json', 1])
  }
})
