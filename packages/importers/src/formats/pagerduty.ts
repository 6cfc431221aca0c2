import { fieldOf, isObject, listOf, textOf } from '../json-value.ts'
import type { JsonObject } from '../json-value.ts'
import { momentOf, whenOf } from './json/json-time.ts'
import { lines, recordFormat } from './json/record-format.ts'
import type { Happening } from './json/record-format.ts'

const entryType = /_log_entry(?:_reference)?$/

function isLogEntry(record: JsonObject): boolean {
  return entryType.test(textOf(record, 'type')) && typeof record['created_at'] === 'string'
}

function isIncident(record: JsonObject): boolean {
  return typeof record['incident_number'] === 'number' && typeof record['created_at'] === 'string'
}

// Of a version 3 webhook, which carries the incident as it was then.
function isWebhook(record: JsonObject): boolean {
  const event = record['event']
  return /^\w{1,40}\.\w{1,60}/.test(textOf(event, 'event_type')) && textOf(event, 'occurred_at') !== ''
}

function isNote(record: JsonObject): boolean {
  return typeof record['content'] === 'string' && isObject(record['user']) && 'created_at' in record
}

function isAlert(record: JsonObject): boolean {
  return (
    /^alert(?:_reference)?$/.test(textOf(record, 'type')) && 'alert_key' in record && 'created_at' in record
  )
}

function named(thing: unknown): string {
  return textOf(thing, 'summary') || textOf(thing, 'name')
}

function webhook(record: JsonObject): Happening[] | null {
  const event = record['event']
  const data = fieldOf(event, 'data')
  const when = whenOf(fieldOf(event, 'occurred_at'))
  const number = fieldOf(data, 'number')
  const title = textOf(data, 'title') || textOf(data, 'summary')
  const what = textOf(event, 'event_type').replace('.', ' ').replaceAll('_', ' ')
  const urgency = textOf(data, 'urgency')
  const text = lines([
    `${what.charAt(0).toUpperCase()}${what.slice(1)}${title === '' ? '' : `: ${typeof number === 'number' ? `[#${number}] ` : ''}${title}`}`,
    textOf(data, 'content') || textOf(data, 'message'),
    urgency === '' ? '' : `Urgency: ${urgency}`,
  ])
  return when && [{ when, author: named(fieldOf(event, 'agent')) || named(fieldOf(data, 'service')), text }]
}

function note(record: JsonObject): Happening[] | null {
  const when = whenOf(record['created_at'])
  return when && [{ when, author: named(record['user']), text: textOf(record, 'content') }]
}

function alert(record: JsonObject): Happening[] | null {
  const when = whenOf(record['created_at'], record['resolved_at'])
  const severity = textOf(record, 'severity')
  const text = lines([textOf(record, 'summary'), severity === '' ? '' : `Severity: ${severity}`])
  return when && [{ when, author: named(record['service']), text }]
}

function readerOf(record: JsonObject): ((record: JsonObject) => Happening[] | null) | null {
  if (isLogEntry(record)) return logEntry
  if (isIncident(record)) return incident
  if (isWebhook(record)) return webhook
  if (isAlert(record)) return alert
  return isNote(record) ? note : null
}

function logEntry(record: JsonObject): Happening[] | null {
  const when = whenOf(record['created_at'])
  if (!when) return null
  const channel = record['channel']
  const told = textOf(record, 'summary').replace(/\.$/, '')
  const what = told || textOf(record, 'type').replace(entryType, '').replaceAll('_', ' ')
  const incident = named(record['incident'])
  const to = listOf(record, 'assignees').map(named).filter(Boolean).join(', ')
  const text = lines([
    incident === '' ? what : `${what}: ${incident}`,
    to !== '' && !what.includes(to) ? `to ${to}` : '',
    textOf(record, 'note') || textOf(record, 'message') || textOf(channel, 'content'),
    textOf(record['event_details'], 'description') || textOf(channel, 'details'),
  ])
  return [{ when, author: named(record['agent']), text }]
}

function at(value: unknown): string {
  const ms = momentOf(value)
  return ms === null ? '' : ` at ${new Date(ms).toISOString().slice(0, 19).replace('T', ' ')} UTC`
}

// The steps of one incident are the business of its log entries; here they are named with their times.
function incident(record: JsonObject): Happening[] | null {
  const resolved = textOf(record, 'status') === 'resolved'
  const end = record['resolved_at'] ?? (resolved ? record['last_status_change_at'] : null)
  const when = whenOf(record['created_at'], end)
  if (!when) return null
  const step = (list: string, by: string, verb: string) =>
    listOf(record, list).map((one) => {
      const who = named(fieldOf(one, by))
      return who === '' ? '' : `${verb} ${who}${at(fieldOf(one, 'at'))}`
    })
  const service = named(record['service'])
  const urgency = textOf(record, 'urgency')
  const number = `#${String(record['incident_number'])}`
  const title = textOf(record, 'title') || textOf(record, 'summary') || textOf(record, 'description')
  const text = lines([
    title.includes(number) ? title : `[${number}] ${title}`,
    urgency === '' ? '' : `Urgency: ${urgency}`,
    textOf(record, 'description') === title ? '' : textOf(record, 'description'),
    ...step('assignments', 'assignee', 'Assigned to'),
    ...step('acknowledgements', 'acknowledger', 'Acknowledged by'),
    resolved ? `Resolved${at(end)}` : '',
  ])
  return [{ when, author: service, text }]
}

/** Log entries, incidents, their alerts and notes as the REST interface of PagerDuty answers them, with their envelope or without. */
export const pagerduty = recordFormat({
  id: 'pagerduty',
  envelopes: ['log_entries', 'log_entry', 'incidents', 'incident', 'notes', 'alerts', 'messages'],
  what: 'log entry or incident of PagerDuty',
  looks: (record) => readerOf(record) !== null,
  read: (record) => readerOf(record)?.(record) ?? null,
})
