import { expect, test } from 'vitest'
import { importTimeline } from '../import-timeline.ts'

const api = 'https://api.github.com/repos/acme/shop'
const ann = { login: 'ann' }

function read(json: unknown) {
  const { format, entries } = importTimeline(JSON.stringify(json))
  return [format, ...entries.map(({ at, author, text }) => [at, author, text])]
}

test('reads the timeline of an issue: commits, comments, reviews, labels, closing', () => {
  expect(
    read([
      { event: 'closed', actor: ann, created_at: '2024-05-01T15:00:00Z', commit_id: '0123456789abcdef' },
      {
        event: 'committed',
        sha: '0123456789abcdef',
        author: { name: 'Ann Arbor', date: '2024-05-01T14:00:00Z' },
        message: 'Keep logs for a week',
      },
      { event: 'commented', actor: ann, user: ann, created_at: '2024-05-01T14:05:00Z', body: 'shall we?' },
      {
        event: 'reviewed',
        user: { login: 'bob' },
        submitted_at: '2024-05-01T14:20:00Z',
        state: 'CHANGES_REQUESTED',
        body: 'a day',
      },
      { event: 'labeled', actor: ann, created_at: '2024-05-01T14:06:00Z', label: { name: 'incident' } },
      {
        event: 'line-commented',
        comments: [
          { user: { login: 'bob' }, path: 'a.ts', body: 'why?', created_at: '2024-05-01T14:19:00Z' },
        ],
      },
      {
        event: 'renamed',
        actor: ann,
        created_at: '2024-05-01T14:07:00Z',
        rename: { from: 'Disk', to: 'Disk full' },
      },
    ]),
  ).toEqual([
    'github',
    ['2024-05-01T14:00:00.000Z', 'Ann Arbor', 'commit 0123456789ab: Keep logs for a week'],
    ['2024-05-01T14:05:00.000Z', 'ann', 'shall we?'],
    ['2024-05-01T14:06:00.000Z', 'ann', 'labeled "incident"'],
    ['2024-05-01T14:07:00.000Z', 'ann', 'renamed from "Disk" to "Disk full"'],
    ['2024-05-01T14:19:00.000Z', 'bob', 'on a.ts\nwhy?'],
    ['2024-05-01T14:20:00.000Z', 'bob', 'reviewed (changes requested)\na day'],
    ['2024-05-01T15:00:00.000Z', 'ann', 'closed (0123456789ab)'],
  ])
})

test('reads deployments, their statuses, workflow runs, releases and commits', () => {
  const created_at = '2024-05-01T14:00:00Z'
  const at = '2024-05-01T14:00:00.000Z'
  const deployment = {
    url: `${api}/deployments/1`,
    statuses_url: `${api}/deployments/1/statuses`,
    sha: 'abc',
    ref: 'main',
    environment: 'production',
    description: 'web 12',
    creator: ann,
    created_at,
  }
  expect(read([deployment])).toEqual(['github', [at, 'ann', 'Deployment of main to production\nweb 12']])
  const status = {
    deployment_url: deployment.url,
    state: 'in_progress',
    environment: 'production',
    creator: ann,
    created_at,
  }
  expect(read([status])).toEqual(['github', [at, 'ann', 'Deployment to production: in progress']])
  const run = {
    url: `${api}/actions/runs/1`,
    name: 'deploy',
    event: 'push',
    head_branch: 'main',
    run_number: 12,
    conclusion: 'failure',
    display_title: 'Keep logs',
    actor: ann,
    created_at,
  }
  expect(read({ total_count: 1, workflow_runs: [run] })).toEqual([
    'github',
    [at, 'ann', 'Workflow run deploy #12: failure\nKeep logs'],
  ])
  expect(read([{ tag_name: 'v1', name: 'One', author: ann, published_at: created_at }])).toEqual([
    'github',
    [at, 'ann', 'Release v1 (One)'],
  ])
  const commit = { author: { name: 'Ann', date: created_at }, message: 'Keep logs' }
  expect(read([{ sha: 'abc', commit, author: ann }])).toEqual([
    'github',
    [at, 'ann', 'commit abc: Keep logs'],
  ])
})
