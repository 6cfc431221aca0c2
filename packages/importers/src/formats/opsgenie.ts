import { fieldOf, isObject, listOf, textOf } from '../json-value.ts'
import type { JsonObject } from '../json-value.ts'
import { lasting } from '../time/oddities.ts'
import { momentOf, whenOf } from './json/json-time.ts'
import { lines, recordFormat } from './json/record-format.ts'
import type { Happening } from './json/record-format.ts'

function isAlert(record: JsonObject): boolean {
  return typeof record['tinyId'] === 'string' && typeof record['createdAt'] === 'string'
}

function isLog(record: JsonObject): boolean {
  const said = typeof record['log'] === 'string' || typeof record['note'] === 'string'
  return said && typeof record['createdAt'] === 'string'
}

// What a webhook posts: an action, and the alert as it was then.
function isHook(record: JsonObject): boolean {
  return typeof record['action'] === 'string' && textOf(record['alert'], 'alertId') !== ''
}

function isStep(record: JsonObject): boolean {
  return typeof record['eventTime'] === 'string' && isObject(record['actor'])
}

function hook(record: JsonObject): Happening[] | null {
  const alerted = record['alert']
  const when = whenOf(fieldOf(alerted, 'updatedAt') ?? fieldOf(alerted, 'createdAt'))
  const priority = textOf(alerted, 'priority')
  const text = lines([
    `${textOf(record, 'action')}: ${priority === '' ? '' : `[${priority}] `}${textOf(alerted, 'message')}`,
    textOf(alerted, 'note'),
    textOf(alerted, 'description'),
  ])
  return when && [{ when, author: textOf(alerted, 'username') || textOf(record['source'], 'name'), text }]
}

function step(record: JsonObject): Happening[] | null {
  const when = whenOf(record['eventTime'])
  const parts = [textOf(record['title'], 'content'), textOf(record['description'], 'content')]
  return (
    when && [{ when, author: textOf(record['actor'], 'name'), text: lines(parts) || textOf(record, 'type') }]
  )
}

function log(record: JsonObject): Happening[] | null {
  const when = whenOf(record['createdAt'])
  const text = textOf(record, 'log') || textOf(record, 'note')
  return when && [{ when, author: textOf(record, 'owner'), text }]
}

// `report` counts milliseconds from the alert's creation (docs.opsgenie.com, Alert API).
function after(report: unknown, field: string): number | null {
  const ms = fieldOf(report, field)
  return typeof ms === 'number' && ms >= 0 ? ms : null
}

function alert(record: JsonObject): Happening[] | null {
  const start = momentOf(record['createdAt'])
  const report = record['report']
  const close = after(report, 'closeTime')
  const ack = after(report, 'ackTime')
  const closed = textOf(record, 'status') === 'closed'
  const ended = closed && start !== null && close !== null ? start + close : null
  // Incidents tell from when to when they were felt.
  const impact = textOf(record, 'impactStartDate')
  const end = impact === '' ? ended : record['impactEndDate']
  const when = whenOf(impact || record['createdAt'], end)
  if (!when) return null
  const by = (verb: string, name: string, ms: number | null) =>
    ms === null
      ? ''
      : `${verb}${name === '' ? '' : ` by ${name}`} after ${ms < 60_000 ? `${Math.round(ms / 1000)} s` : lasting(ms)}`
  const tags = listOf(record, 'tags').filter((tag) => typeof tag === 'string')
  const priority = textOf(record, 'priority')
  const text = lines([
    priority === '' ? textOf(record, 'message') : `[${priority}] ${textOf(record, 'message')}`,
    textOf(record, 'description'),
    tags.length === 0 ? '' : `Tags: ${tags.join(', ')}`,
    by('Acknowledged', textOf(report, 'acknowledgedBy'), ack),
    closed ? by('Closed', textOf(report, 'closedBy'), close) : '',
  ])
  return [{ when, author: textOf(record, 'source'), text }]
}

/** Alerts of Opsgenie, and the logs and notes of one. */
export const opsgenie = recordFormat({
  id: 'opsgenie',
  envelopes: ['data', 'data.entries'],
  what: 'alert or log of Opsgenie',
  looks: (record) => isAlert(record) || isLog(record) || isHook(record) || isStep(record),
  read: (record) => {
    if (isAlert(record)) return alert(record)
    if (isHook(record)) return hook(record)
    return isStep(record) ? step(record) : log(record)
  },
})
