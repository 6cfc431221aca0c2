import { dayAt, weekdayAt } from './time/calendar.ts'
import { wholeStamp } from './time/stamp.ts'
import { zoneAt } from './time/zones.ts'

/** Which column of a table says what; indexes from 0. */
export interface Columns {
  /** A column with the day alone, beside one with the time of day. */
  day: number | null
  time: number
  end: number | null
  author: number | null
  /** Columns with what happened, most telling first. */
  texts: number[]
  /** Columns that say nothing beyond the others: weekdays, lengths. */
  idle: number[]
  /** Year in the head of the day's column, as in "Date (2021)". */
  year: number | null
  /** Zone in the head of the time's column, as in "Start (UTC)" or "created_utc". */
  zone: { zone: string; name: string } | null
}

type Content = 'time' | 'day' | 'epoch' | 'weekday' | 'words'

const startNames =
  /^(?:@?timestamp|times?|date ?time|when|start(?:ed)?|beg[ai]n|from|at|date|day|ts|occurred|created|posted|sent|logged)\b|\b(?:start(?:ed)?|start time|timestamp|created|begin|time|date|at)(?: utc)?$/i
const endNames = /\b(?:end|ended|ends|until|till|finish(?:ed)?|stop(?:ped)?|resolved|closed)\b|^to\b/i
const lengthNames = /\b(?:duration|elapsed|minutes|seconds|hours|ttr|took|length|latency)\b/i
const authorNames =
  /^(?:author|user|user ?name|name|who|from|sender|nick|nickname|actor|by|owner|person|reporter|responder|speaker|member|handle|posted by|display ?name|created ?by)$/i
const textNames = [
  /^(?:text|message|msg|content|body|event|what|what happened|description of event|event description|entry|title|summary|subject|headline)$/i,
  /\b(?:event|message|text|title|summary|what)\b/i,
  /^(?:description|details?|notes?|comments?|remarks?|action|actions|body|update|log)$/i,
]
const sampled = 200

/** The head of a column as words: `started_at`, `startedAt` and `**Started at**` are the same. */
function nameOf(head: string): string {
  return head
    .replace(/[*`]+/g, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .trim()
}

function contentOf(cells: readonly string[]): Content {
  const counts: Record<Content, number> = { time: 0, day: 0, epoch: 0, weekday: 0, words: 0 }
  let filled = 0
  for (const written of cells) {
    const cell = written.trim()
    if (cell === '') continue
    filled++
    const stamp = wholeStamp(cell)
    if (epochMs(cell) !== null) counts.epoch++
    else if (stamp)
      counts[stamp.when?.kind === 'wall' && !stamp.when.clock && !stamp.when.about ? 'day' : 'time']++
    else if (weekdayAt(cell, 0)?.end === cell.length) counts.weekday++
    else counts.words++
  }
  const order: Content[] = ['time', 'epoch', 'day', 'weekday']
  return order.find((kind) => filled > 0 && counts[kind] * 2 >= filled) ?? 'words'
}

/** Seconds, milliseconds or microseconds since 1970 as written by programs, between 2001 and 2286; else null. */
export function epochMs(cell: string): number | null {
  if (/^\d{10}(?:\.\d{1,9})?$/.test(cell)) return Math.floor(Number(cell) * 1000)
  if (/^\d{13}$/.test(cell)) return Number(cell)
  if (/^\d{16}$/.test(cell)) return Math.floor(Number(cell) / 1000)
  return null
}

/** The zone in the head of a column of times: `Start (UTC)`, `created_utc`. */
export function zoneOfHead(head: string): { zone: string; name: string } | null {
  for (const found of head.matchAll(/[(\s_[]([A-Za-z]{2,4})(?=[)\s_\]]|$)/g)) {
    const zone = zoneAt((found[1] ?? '').toUpperCase(), 0)
    if (zone && (found[1] ?? '') !== 'at') return { zone: zone.zone, name: zone.name }
  }
  return null
}

/** The year in the head of a column of days, as in `Date (2021)`; null without one. */
export function yearOfHead(head: string): number | null {
  const year = /\b((?:19|20)\d{2})\b/.exec(nameOf(head))?.[1]
  return year === undefined ? null : Number(year)
}

/**
 * Finds the columns of a timeline by their names and by what stands in them. Null where no column holds times (or, in a
 * table with a named date column, days).
 */
export function findColumns(
  head: readonly string[] | null,
  rows: readonly (readonly string[])[],
): Columns | null {
  const width = Math.max(head?.length ?? 0, ...rows.slice(0, sampled).map((row) => row.length))
  const name = (column: number) => nameOf(head?.[column] ?? '')
  const contents = Array.from({ length: width }, (_, column) =>
    contentOf(rows.slice(0, sampled).map((row) => row[column] ?? '')),
  )
  const columns = contents.map((_, column) => column).filter((column) => !lengthNames.test(name(column)))
  const timed = columns.filter((column) => contents[column] === 'time' || contents[column] === 'epoch')
  const days = columns.filter((column) => contents[column] === 'day')
  const epochsNamed = timed.filter(
    (column) =>
      contents[column] === 'time' ||
      head === null ||
      startNames.test(name(column)) ||
      endNames.test(name(column)),
  )
  const starts = epochsNamed.filter((column) => !endNames.test(name(column)))
  const time =
    starts.find((column) => startNames.test(name(column))) ??
    starts[0] ??
    epochsNamed[0] ??
    dayAsTime(days, name)
  if (time === undefined) return null
  const end = epochsNamed.find((column) => column !== time && endNames.test(name(column))) ?? null
  const day = days.find((column) => column !== time) ?? null
  const left = columns.filter((column) => contents[column] === 'words' && column !== time)
  const named = left.find((column) => authorNames.test(name(column))) ?? null
  const author = head === null ? speakerColumn(left, rows) : named
  return {
    day,
    time,
    end,
    author,
    texts: textColumns(
      left.filter((column) => column !== author),
      name,
      rows,
    ),
    idle: contents
      .map((_, column) => column)
      .filter((column) => contents[column] === 'weekday' || lengthNames.test(name(column))),
    year: yearOfHead(head?.[day ?? time] ?? ''),
    zone: zoneOfHead(name(time)),
  }
}

// Without names: the column in front of the last one of words whose cells are single short words.
function speakerColumn(left: readonly number[], rows: readonly (readonly string[])[]): number | null {
  const found = left.slice(0, -1).find((column) => {
    const cells = rows.slice(0, sampled).map((row) => (row[column] ?? '').trim())
    return cells.every((cell) => /^\S{1,40}$/.test(cell)) && !cells.every((cell) => /^\d+$/.test(cell))
  })
  return found ?? null
}

function dayAsTime(days: readonly number[], name: (column: number) => string): number | undefined {
  return days.find((column) => /^(?:date|day|when|time)\b/i.test(name(column)))
}

function textColumns(
  left: readonly number[],
  name: (column: number) => string,
  rows: readonly (readonly string[])[],
): number[] {
  const rank = (column: number) => {
    const found = textNames.findIndex((names) => names.test(name(column)))
    return found < 0 ? textNames.length : found
  }
  const size = new Map(
    left.map((column) => [
      column,
      rows.slice(0, sampled).reduce((sum, row) => sum + (row[column] ?? '').length, 0),
    ]),
  )
  return [...left].sort((a, b) => rank(a) - rank(b) || (size.get(b) ?? 0) - (size.get(a) ?? 0))
}

/** True for a row in which no cell is a time, a day or a moment in seconds. */
export function hasNoTime(row: readonly string[]): boolean {
  return row.every((written) => {
    const cell = written.trim()
    return (
      wholeStamp(cell) === null &&
      epochMs(cell) === null &&
      (cell === '' || dayAt(cell, 0)?.end !== cell.length)
    )
  })
}

/** True for a table head: a row without times in which at least one name is known. */
export function isHead(row: readonly string[]): boolean {
  const names = [startNames, endNames, authorNames, ...textNames]
  return hasNoTime(row) && row.some((cell) => names.some((known) => known.test(nameOf(cell))))
}
