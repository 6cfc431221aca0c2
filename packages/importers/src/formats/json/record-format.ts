import type { Format, RawEntry, Reading, TextInput } from '../../format.ts'
import { nothingStated } from '../../format.ts'
import { isObject } from '../../json-value.ts'
import type { JsonObject } from '../../json-value.ts'
import { jsonOf } from '../../text/input.ts'
import type { When } from '../../time/when.ts'
import type { Warnings } from '../../warnings.ts'

/** Something that a record of a service tells. */
export interface Happening {
  when: When
  author: string
  text: string
  /** Channel or the like inside the file. */
  source?: string
  /** Of happenings with the same key the last one counts: services send the same alert again while it lasts. */
  key?: string
}

/** How one service writes its records as JSON. */
export interface RecordKind {
  id: string
  /** Names of the fields that hold the list of records where the file is not the list itself. */
  envelopes: readonly string[]
  /** What a record is, as in "is no ...". */
  what: string
  looks(record: JsonObject): boolean
  /** What the record tells; an empty list for one that tells nothing of a timeline, null for one that cannot be read. */
  read(record: JsonObject, whole: unknown): Happening[] | null
}

interface Numbered {
  record: unknown
  line: number
}

const judged = 50

/** The values of a text with one JSON value on each line, with their lines; null where its first lines are none. */
function jsonLines(input: TextInput, most: number): Numbered[] | null {
  if (input.json !== undefined) return null
  const found: Numbered[] = []
  for (const [index, line] of input.lines.entries()) {
    if (line.trim() === '') continue
    const record = line.startsWith('{') ? jsonOf(line) : undefined
    if (record === undefined && found.length < 2) return null
    found.push({ record, line: index + 1 })
    if (found.length >= most) break
  }
  return found.length > 0 ? found : null
}

function recordsOf(input: TextInput, kind: RecordKind, most: number): Numbered[] | null {
  const { json } = input
  if (json === undefined) return jsonLines(input, most)
  let list: readonly unknown[] = [json]
  if (Array.isArray(json)) list = json
  else if (isObject(json) && !kind.looks(json)) {
    // A page of a service may hold several lists, one inside the other.
    const lists = kind.envelopes
      .map((name) => insideOf(json, name))
      .filter((inside) => inside.some((record) => isObject(record) && kind.looks(record)))
    if (lists.length > 0) list = lists.flat()
    else {
      const [first] = kind.envelopes.map((name) => insideOf(json, name)).filter((one) => one.length > 0)
      if (first) list = first
    }
  }
  // Answers that were fetched page by page and put one after another.
  if (Array.isArray(json) && Array.isArray(json[0])) list = json.flat()
  return list.map((record, index) => ({ record, line: index + 1 }))
}

/** The records below a name, or below names with dots between them. */
function insideOf(json: JsonObject, path: string): readonly unknown[] {
  let found: unknown = json
  for (const name of path.split('.')) found = isObject(found) ? found[name] : undefined
  return Array.isArray(found) ? found : isObject(found) ? [found] : []
}

function instantOf(entry: RawEntry): number | null {
  return entry.when.kind === 'instant' ? entry.when.ms : null
}

function inOrder(entries: RawEntry[]): RawEntry[] {
  if (entries.some((entry) => instantOf(entry) === null)) return entries
  return entries.sort((a, b) => (instantOf(a) ?? 0) - (instantOf(b) ?? 0))
}

/**
 * A format of JSON records: a list, a list in an envelope, a single record, or one record a line. Entries come in order of
 * time, since services answer newest first; `line` is the number of the record, or its line where there is one a line.
 */
export function recordFormat(kind: RecordKind): Format {
  return {
    id: kind.id,
    endings: ['.json', '.jsonl', '.ndjson'],
    claims(input) {
      const records = recordsOf(input, kind, judged)?.slice(0, judged) ?? []
      const looks = records.filter(({ record }) => isObject(record) && kind.looks(record)).length
      return looks > 0 && looks * 2 >= records.length ? 1 : 0
    },
    read(input, warnings) {
      return readRecords(kind, recordsOf(input, kind, Number.POSITIVE_INFINITY) ?? [], input.json, warnings)
    },
  }
}

function readRecords(
  kind: RecordKind,
  records: readonly Numbered[],
  whole: unknown,
  warnings: Warnings,
): Reading {
  const entries: RawEntry[] = []
  const places = new Map<string, number>()
  let skipped = 0
  let asides = 0
  for (const { record, line } of records) {
    const told = isObject(record) && kind.looks(record) ? kind.read(record, whole) : null
    if (told === null) {
      skipped++
      warnings.add(line, `Record ${line} is no ${kind.what} with a time; it was skipped.`)
    } else if (told.length === 0) asides++
    for (const { key, ...happening } of told ?? []) {
      const place = key === undefined ? undefined : places.get(key)
      if (key !== undefined && place === undefined) places.set(key, entries.length)
      const entry: RawEntry = { kind: 'entry', ...happening, line }
      if (place === undefined) entries.push(entry)
      else entries[place] = entry
    }
  }
  if (asides > 0) {
    warnings.add(
      0,
      `${asides} records tell nothing that happened (joins, pins and the like) and were left out.`,
    )
  }
  return { items: inOrder(entries), skipped, statements: nothingStated() }
}

/** Lines of a text, one after another, without empty ones and without saying the same twice. */
export function lines(parts: readonly string[]): string {
  return [...new Set(parts.map((one) => one.trim()))].filter((one) => one !== '').join('\n')
}
