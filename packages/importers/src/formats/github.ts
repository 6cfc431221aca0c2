import { fieldOf, isObject, listOf, textOf } from '../json-value.ts'
import type { JsonObject } from '../json-value.ts'
import { whenOf } from './json/json-time.ts'
import { lines, recordFormat } from './json/record-format.ts'
import type { Happening } from './json/record-format.ts'

type Reader = (record: JsonObject) => Happening[] | null

// `gh issue view --json` and GraphQL name their fields otherwise.
const otherNames = [
  ['createdAt', 'created_at'],
  ['submittedAt', 'submitted_at'],
  ['publishedAt', 'published_at'],
  ['tagName', 'tag_name'],
] as const

/** What GraphQL answers, with the names of the REST interface; null for a record that is none of it. */
function asRest(record: JsonObject): JsonObject | null {
  const time = record['createdAt'] ?? record['submittedAt']
  const who = record['author'] ?? record['actor']
  const kind = textOf(record, '__typename')
  if (typeof time !== 'string' || !isObject(who) || typeof who['login'] !== 'string') return null
  if (kind === '' && typeof record['body'] !== 'string') return null
  const event = kind === '' || kind === 'IssueComment' ? 'commented' : kind.replace(/Event$/, '')
  const words = event.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  const named = Object.fromEntries(
    otherNames.flatMap(([from, to]) => (from in record ? [[to, record[from]]] : [])),
  )
  const isReview = 'submittedAt' in record || kind === 'PullRequestReview'
  return { ...record, ...named, actor: who, event: isReview ? 'reviewed' : words }
}

// A webhook carries its record beside the repository it is of.
function unwrapped(record: JsonObject): JsonObject {
  if (isObject(record['repository'])) {
    for (const name of ['deployment_status', 'deployment', 'comment', 'review', 'release', 'workflow_run']) {
      const inside = record[name]
      if (isObject(inside)) return inside
    }
  }
  return asRest(record) ?? record
}

function loginOf(record: JsonObject): string {
  for (const field of ['actor', 'user', 'creator', 'author', 'triggering_actor']) {
    const login = textOf(record[field], 'login')
    if (login !== '') return login
  }
  return ''
}

function told(time: unknown, author: string, ...parts: string[]): Happening[] | null {
  const when = whenOf(time)
  return when && [{ when, author, text: lines(parts) }]
}

function quoted(name: string): string {
  return name === '' ? '' : ` "${name}"`
}

function eventText(record: JsonObject, event: string): string {
  const verb = event.replace(/[_-]/g, ' ')
  const issue = fieldOf(record['source'], 'issue')
  const rename = record['rename']
  if (isObject(rename))
    return `renamed from${quoted(textOf(rename, 'from'))} to${quoted(textOf(rename, 'to'))}`
  const object =
    quoted(textOf(record['label'], 'name') || textOf(record['milestone'], 'title')) ||
    (textOf(record['assignee'], 'login') && ` ${textOf(record['assignee'], 'login')}`) ||
    (textOf(record['requested_reviewer'], 'login') && ` of ${textOf(record['requested_reviewer'], 'login')}`)
  const from = isObject(issue) ? ` from #${String(issue['number'])} ${textOf(issue, 'title')}` : ''
  const commit = textOf(record, 'commit_id').slice(0, 12)
  return `${verb}${object}${from}${commit === '' ? '' : ` (${commit})`}`
}

// The comments of a review on lines of code come as one record without a time of its own.
function comments(record: JsonObject): Happening[] | null {
  const found = listOf(record, 'comments').flatMap((one) => {
    if (!isObject(one)) return []
    const place = textOf(one, 'path')
    return told(one['created_at'], loginOf(one), place && `on ${place}`, textOf(one, 'body')) ?? []
  })
  return found.length === 0 ? null : found
}

const event: Reader = (record) => {
  const name = textOf(record, 'event')
  if (name === 'committed') return commit(record)
  const time = record['created_at'] ?? record['submitted_at']
  if (time === undefined && Array.isArray(record['comments'])) return comments(record)
  const body = textOf(record, 'body')
  const state = textOf(record, 'state').replaceAll('_', ' ').toLowerCase()
  if (name === 'commented') return told(time, loginOf(record), body || 'commented')
  if (name === 'reviewed') return told(time, loginOf(record), `reviewed (${state})`, body)
  return told(time, loginOf(record), eventText(record, name), body)
}

const commit: Reader = (record) => {
  const inner = isObject(record['commit']) ? record['commit'] : record
  const author = inner['author']
  const time = fieldOf(author, 'date')
  const who = loginOf(record) || textOf(author, 'name')
  return told(time, who, `commit ${textOf(record, 'sha').slice(0, 12)}: ${textOf(inner, 'message')}`)
}

const deployment: Reader = (record) => {
  const ref = textOf(record, 'ref') || textOf(record, 'sha').slice(0, 12)
  const where = textOf(record, 'environment') || 'an environment'
  const begun = told(
    record['created_at'],
    loginOf(record),
    `Deployment of ${ref} to ${where}`,
    textOf(record, 'description'),
  )
  const steps = listOf(record, 'statuses').flatMap((one) =>
    isObject(one) ? (deploymentStatus({ environment: where, ...one }) ?? []) : [],
  )
  return begun && [...begun, ...steps]
}

const deploymentStatus: Reader = (record) => {
  const where = textOf(record, 'environment')
  const state = textOf(record, 'state').replaceAll('_', ' ')
  const what = `Deployment${where === '' ? '' : ` to ${where}`}: ${state}`
  return told(record['created_at'], loginOf(record), what, textOf(record, 'description'))
}

const comment: Reader = (record) => told(record['created_at'], loginOf(record), textOf(record, 'body'))

const release: Reader = (record) => {
  const name = textOf(record, 'name')
  const tag = textOf(record, 'tag_name')
  const what = `Release ${tag}${name === '' || name === tag ? '' : ` (${name})`}`
  return told(record['published_at'] ?? record['created_at'], loginOf(record), what, textOf(record, 'body'))
}

const run: Reader = (record) => {
  const what = `Workflow run ${textOf(record, 'name')} #${String(record['run_number'])}`
  const end = textOf(record, 'conclusion') || textOf(record, 'status')
  const title = textOf(record, 'display_title')
  return told(record['run_started_at'] ?? record['created_at'], loginOf(record), `${what}: ${end}`, title)
}

function apiAddress(record: JsonObject, field: string): boolean {
  return /^https?:\/\/[^/]{1,200}\/(?:api\/v3\/)?repos\//.test(textOf(record, field))
}

function readerOf(record: JsonObject): Reader | null {
  const has = (field: string) => typeof record[field] === 'string'
  if (has('event') && (has('sha') || isObject(record['actor']) || isObject(record['user']))) {
    if (has('head_branch') || 'run_number' in record) return run
    return event
  }
  if (record['event'] === 'line-commented' || record['event'] === 'commit-commented') return event
  if (typeof record['run_number'] === 'number' && apiAddress(record, 'url')) return run
  if (has('deployment_url') && has('state')) return deploymentStatus
  if (has('statuses_url') && has('environment') && has('sha')) return deployment
  if (has('tag_name') && isObject(record['author'])) return release
  if (has('body') && isObject(record['user']) && (apiAddress(record, 'issue_url') || has('pull_request_url')))
    return comment
  const inner = record['commit']
  if (has('sha') && isObject(inner) && textOf(inner['author'], 'date') !== '') return commit
  return null
}

/** Timelines, events, comments, deployments, workflow runs, releases and commits as the REST interface of GitHub answers them. */
export const github = recordFormat({
  id: 'github',
  envelopes: [
    'workflow_runs',
    'comments',
    'reviews',
    'data.repository.issue.timelineItems.nodes',
    'data.repository.pullRequest.timelineItems.nodes',
    'data.repository.issue.comments.nodes',
    'data.repository.pullRequest.comments.nodes',
  ],
  what: 'event, comment, commit or deployment of GitHub',
  looks: (record) => readerOf(unwrapped(record)) !== null,
  read: (record) => {
    const inside = unwrapped(record)
    return readerOf(inside)?.(inside) ?? null
  },
})
