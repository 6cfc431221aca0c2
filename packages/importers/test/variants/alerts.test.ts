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
    name: 'prometheus alerts',
    format: 'alertmanager',
    input: {
      status: 'success',
      data: {
        alerts: [
          {
            labels: { alertname: 'DiskFull', instance: 'db1' },
            annotations: { summary: 'full' },
            state: 'firing',
            activeAt: '2024-05-01T14:05:00.1Z',
            value: '9.9e+01',
          },
        ],
      },
    },
    told: ['2024-05-01T14:05:00 DiskFull: full\ninstance: db1'],
  },
  {
    name: 'grafana webhook',
    format: 'alertmanager',
    input: {
      receiver: 'x',
      status: 'firing',
      orgId: 1,
      alerts: [
        {
          status: 'firing',
          labels: { alertname: 'Disk', grafana_folder: 'f' },
          annotations: { summary: 's' },
          startsAt: '2024-05-01T14:05:00Z',
          endsAt: '0001-01-01T00:00:00Z',
          valueString: '[ var=A ]',
          fingerprint: 'x',
          dashboardURL: '',
        },
      ],
      title: '[FIRING:1]',
      state: 'alerting',
      message: 'm',
    },
    told: ['2024-05-01T14:05:00 Disk: s\ngrafana_folder: f'],
  },
  {
    name: 'opsgenie webhook',
    format: 'opsgenie',
    input: {
      action: 'Create',
      alert: {
        alertId: 'a',
        message: 'Disk full',
        tags: ['x'],
        tinyId: '12',
        entity: '',
        alias: 'k',
        createdAt: 1714572300000,
        updatedAt: 1714572300000,
        username: 'ann',
        description: 'd',
        priority: 'P1',
      },
      source: { name: 'web', type: 'API' },
      integrationName: 'x',
    },
    told: ['2024-05-01T14:05:00 <ann> Create: [P1] Disk full\nd'],
  },
  {
    name: 'opsgenie incident',
    format: 'opsgenie',
    input: {
      data: [
        {
          id: 'i',
          tinyId: '5',
          message: 'Disk full',
          status: 'closed',
          tags: [],
          createdAt: '2024-05-01T14:05:00Z',
          updatedAt: '2024-05-01T15:05:00Z',
          priority: 'P1',
          ownerTeam: '',
          impactStartDate: '2024-05-01T14:00:00Z',
          impactEndDate: '2024-05-01T15:00:00Z',
        },
      ],
    },
    told: ['2024-05-01T14:00:00 to 15:00:00 [P1] Disk full'],
  },
  {
    name: 'opsgenie timeline',
    format: 'opsgenie',
    input: {
      data: {
        entries: [
          {
            id: '1',
            group: 'g',
            type: 'IncidentCreated',
            eventTime: '2024-05-01T14:05:00Z',
            hidden: false,
            actor: { name: 'Ann', type: 'user' },
            description: { name: '', content: 'Created' },
            title: { type: 'x', content: 'Incident created' },
          },
        ],
      },
    },
    told: ['2024-05-01T14:05:00 <Ann> Incident created\nCreated'],
  },
  {
    name: 'opsgenie notes',
    format: 'opsgenie',
    input: {
      data: [{ note: 'looking', owner: 'ann@example.org', createdAt: '2024-05-01T14:05:00.5Z', offset: '1' }],
    },
    told: ['2024-05-01T14:05:00 <ann@example.org> looking'],
  },
  {
    name: 'statuspage summary',
    format: 'statuspage',
    input: {
      page: { id: 'x', name: 'Acme' },
      components: [],
      incidents: [
        {
          name: 'Slow',
          status: 'investigating',
          created_at: '2024-05-01T14:05:00.000Z',
          impact: 'minor',
          incident_updates: [
            {
              status: 'investigating',
              body: 'We look',
              created_at: '2024-05-01T14:05:00.000Z',
              display_at: '2024-05-01T14:05:00.000Z',
            },
          ],
        },
      ],
      scheduled_maintenances: [
        {
          name: 'Upgrade',
          status: 'scheduled',
          impact: 'maintenance',
          scheduled_for: '2024-05-03T10:00:00Z',
          scheduled_until: '2024-05-03T11:00:00Z',
          created_at: '2024-05-01T10:00:00Z',
          incident_updates: [{ status: 'scheduled', body: 'We will', created_at: '2024-05-01T10:00:00Z' }],
        },
      ],
      status: {},
    },
    told: [
      '2024-05-01T10:00:00 Scheduled: Upgrade\nWe will',
      '2024-05-01T14:05:00 Investigating: Slow\nWe look',
    ],
  },
]

test.each(cases)('what other services answer and post: $name', ({ input, format, options, told }) => {
  const text = typeof input === 'string' ? input : JSON.stringify(input)
  const read = importTimeline(text, options ?? { date: '2024-05-01', timeZone: 'UTC' })
  expect([read.format, read.skipped]).toEqual([format, 0])
  const entries = read.entries.map(({ at, until, author, text: said }) => {
    const end = until === undefined ? '' : ` to ${until.slice(11, 19)}`
    return `${at?.slice(0, 19)}${end} ${author === '' ? '' : `<${author}> `}${said}`
  })
  expect(entries).toEqual(told)
})
