import { isObject, listOf, textOf } from '../json-value.ts'
import type { JsonObject } from '../json-value.ts'
import { momentOf, whenOf } from './json/json-time.ts'
import { lines, recordFormat } from './json/record-format.ts'
import type { Happening } from './json/record-format.ts'

const toldElsewhere = new Set(['summary', 'title', 'message', 'description'])

function isAlert(record: unknown): record is JsonObject {
  return isObject(record) && startOf(record) !== '' && isObject(record['labels'])
}

// Prometheus lists its own alerts by the time from which they were active.
function startOf(record: JsonObject): string {
  return textOf(record, 'startsAt') || textOf(record, 'activeAt')
}

function pairs(value: unknown): [string, string][] {
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, field]) => (typeof field === 'string' ? [[name, field]] : []))
}

function alert(record: JsonObject): Happening | null {
  const labels = record['labels']
  const annotations = record['annotations']
  const status = textOf(record, 'status') || textOf(record['status'], 'state')
  // An alert that still fires may carry the time at which it would run out.
  const over = status === 'resolved' || (status === '' && (momentOf(record['endsAt']) ?? 0) > 0)
  const when = whenOf(startOf(record), over ? record['endsAt'] : null)
  if (!when) return null
  const name = textOf(labels, 'alertname')
  const said =
    textOf(annotations, 'summary') || textOf(annotations, 'title') || textOf(annotations, 'message')
  const rest = pairs(labels).filter(([label]) => label !== 'alertname')
  const notes = pairs(annotations).filter(([label]) => !toldElsewhere.has(label))
  const text = lines([
    [name, said].filter((part) => part !== '').join(': ') || 'Alert',
    textOf(annotations, 'description').replaceAll('\\n', '\n'),
    rest.map(([label, value]) => `${label}: ${value}`).join(', '),
    ...notes.map(([label, value]) => `${label}: ${value}`),
  ])
  const key = JSON.stringify([startOf(record), textOf(record, 'fingerprint') || pairs(labels)])
  return { when, author: '', text, key }
}

/** Alerts as Alertmanager posts them to a webhook, or answers them itself; the end of a resolved one is the end of its span. */
export const alertmanager = recordFormat({
  id: 'alertmanager',
  envelopes: ['data'],
  what: 'alert of Alertmanager',
  looks: (record) => isAlert(record) || listOf(record, 'alerts').some(isAlert),
  read: (record) => {
    const alerts = isAlert(record) ? [record] : listOf(record, 'alerts').filter(isAlert)
    const told = alerts.map(alert).filter((one) => one !== null)
    return told.length === 0 ? null : told
  },
})
