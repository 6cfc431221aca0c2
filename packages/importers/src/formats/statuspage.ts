import { isObject, listOf, textOf } from '../json-value.ts'
import type { JsonObject } from '../json-value.ts'
import { plainHtml } from './html/plain-html.ts'
import { momentOf, whenOf } from './json/json-time.ts'
import { lines, recordFormat } from './json/record-format.ts'
import type { Happening } from './json/record-format.ts'

function updatesOf(record: JsonObject): readonly unknown[] {
  const updates = listOf(record, 'incident_updates')
  return updates.length > 0 ? updates : listOf(record, 'updates')
}

function isUpdate(value: unknown): value is JsonObject {
  const time = isObject(value) ? (value['display_at'] ?? value['created_at'] ?? value['at']) : null
  return isObject(value) && typeof value['status'] === 'string' && typeof time === 'string'
}

function titleOf(record: JsonObject): string {
  return textOf(record, 'name') || textOf(record, 'title')
}

// A name alone is anybody's; with an impact and a status it is an incident of a status page.
function looks(record: JsonObject): boolean {
  if (titleOf(record) === '') return false
  if (updatesOf(record).some(isUpdate)) return true
  return 'impact' in record && typeof record['status'] === 'string' && momentOf(record['created_at']) !== null
}

function utc(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

function update(value: JsonObject, title: string): Happening | null {
  // When it was posted: until then nobody could read it, even where the page shows an earlier time.
  const when = whenOf(value['created_at']) ?? whenOf(value['display_at']) ?? whenOf(value['at'])
  if (!when) return null
  const shown = momentOf(value['display_at'])
  const moved = when.kind === 'instant' && shown !== null && Math.abs(shown - when.ms) >= 60_000
  const status = textOf(value, 'status').replaceAll('_', ' ')
  const said = plainHtml(textOf(value, 'body') || textOf(value, 'message'))
  const changed = listOf(value, 'affected_components').flatMap((one) => {
    const [before, now] = [textOf(one, 'old_status'), textOf(one, 'new_status')]
    return before === now ? [] : [`${textOf(one, 'name')}: ${before} → ${now}`.replaceAll('_', ' ')]
  })
  const head = `${status.charAt(0).toUpperCase()}${status.slice(1)}: ${title}`
  return {
    when,
    author: '',
    text: lines([head, said, ...changed, moved ? `Shown on the page at ${utc(shown)}` : '']),
  }
}

function read(record: JsonObject): Happening[] | null {
  const updates = updatesOf(record)
  if (updates.length === 0) {
    const when = whenOf(record['started_at'] ?? record['created_at'], record['resolved_at'])
    const impact = textOf(record, 'impact')
    return when && [{ when, author: '', text: lines([titleOf(record), impact && `Impact: ${impact}`]) }]
  }
  const told = updates.filter(isUpdate).map((one) => update(one, titleOf(record)))
  const known = told.filter((one) => one !== null)
  return known.length === 0 ? null : known
}

/** Incidents and maintenance of a Statuspage, each public update at the time it was posted. */
export const statuspage = recordFormat({
  id: 'statuspage',
  envelopes: ['incidents', 'incident', 'scheduled_maintenances'],
  what: 'incident of a status page',
  looks,
  read,
})
