import type { Format, TextInput } from '../format.ts'
import { isObject, textOf } from '../json-value.ts'
import type { JsonObject } from '../json-value.ts'
import { whenOf } from './json/json-time.ts'
import { lines, recordFormat } from './json/record-format.ts'
import type { Happening } from './json/record-format.ts'

// Names that programs give to what a record tells, the most telling first; written without _, - and case.
const times =
  'timestamp @timestamp time ts datetime occurredat eventtime startedat starttime start createdat created at date publishedat loggedat'
const ends = 'endedat endtime end resolvedat finishedat until'
const authors = 'author user username actor who by sender owner reporter nick'
const titles =
  'message msg text title summary subject headline event what name description content body note log'
const rests = 'description details detail body content note'
const levels = 'level severity loglevel'
const errors = 'error err exception'

/** So many records at least: a single one with a time and some words may be anything. */
const fewest = 2
const envelopes =
  'timeline events entries items logs records messages data results rows activities annotations'.split(' ')

function plainName(name: string): string {
  return name.replace(/[_\-\s]/g, '').toLowerCase()
}

function byName(record: JsonObject): Map<string, unknown> {
  return new Map(
    Object.entries(record)
      .slice(0, 200)
      .map(([name, value]) => [plainName(name), value]),
  )
}

function firstOf<T>(
  fields: Map<string, unknown>,
  names: string,
  take: (value: unknown) => T | null,
): T | null {
  for (const name of names.split(' ')) {
    const taken = take(fields.get(name))
    if (taken !== null) return taken
  }
  return null
}

function words(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

function personOf(value: unknown): string | null {
  if (typeof value === 'string') return words(value)
  if (!isObject(value)) return null
  for (const name of ['display_name', 'displayName', 'name', 'login', 'username', 'email', 'summary'])
    if (textOf(value, name) !== '') return textOf(value, name)
  return null
}

function read(record: JsonObject): Happening[] | null {
  const fields = byName(record)
  const end = firstOf(fields, ends, (value) => value ?? null)
  const when = firstOf(fields, times, (value) => (value == null ? null : whenOf(value, end)))
  const title = firstOf(fields, titles, words)
  if (!when || title === null) return null
  const rest = firstOf(fields, rests, words)
  const level = firstOf(fields, levels, words)
  const error = firstOf(fields, errors, words)
  const text = lines([title, rest ?? '', error ?? '', level === null ? '' : `level: ${level}`])
  return [{ when, author: firstOf(fields, authors, personOf) ?? '', text }]
}

const records = recordFormat({
  id: 'json',
  envelopes,
  what: 'record with some words',
  looks: (record) => read(record) !== null,
  read,
})

/** A line of a program's log says itself that it is one: there may be a single one. */
function isLogLine(json: unknown): boolean {
  if (!isObject(json)) return false
  const fields = byName(json)
  return levels.split(' ').some((name) => fields.has(name)) && (fields.has('msg') || fields.has('message'))
}

function isEnough({ json, lines: written }: TextInput): boolean {
  if (isLogLine(json)) return true
  if (json === undefined) return written.filter((line) => line.startsWith('{')).length >= fewest
  const lists = isObject(json) ? envelopes.map((name) => json[name]) : [json]
  return lists.some((list) => Array.isArray(list) && list.length >= fewest)
}

/** Records of any program that have a time and words: logs with one record a line, lists of events. */
export const jsonRecords: Format = {
  ...records,
  // Whatever knows its records better comes first.
  claims: (input) => (records.claims(input) > 0 && isEnough(input) ? 0.8 : 0),
}
