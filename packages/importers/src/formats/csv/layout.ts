import { findColumns, hasNoTime, isHead, yearOfHead, zoneOfHead } from '../../columns.ts'
import type { Columns } from '../../columns.ts'
import type { ColumnRole, TableColumn } from '../../timeline.ts'
import { csvDelimiter, csvSample } from './records.ts'

/** How a table is laid out, and which of its columns says what. */
export interface Layout {
  delimiter: string
  head: string[] | null
  columns: Columns
  /** Columns behind the text whose names are said with what stands in them. */
  labelled: ReadonlySet<number>
  /** Columns whose cells go on below the text. */
  details: ReadonlySet<number>
}

type Roles = readonly (ColumnRole | null)[]

// The second column of text that still says what happened; others are numbers and labels of the program.
const further = /^(?:description|details?|notes?|comments?|body|remarks?)$/i
const samples = 3
const sampleChars = 80

/** The layout that somebody said, or the one that names and content tell. Null for what is no table with times. */
export function layoutOf(text: string, said: Roles | null): Layout | null {
  const delimiter = csvDelimiter(text)
  if (delimiter === null) return null
  const all = csvSample(text, delimiter).map((record) => record.cells)
  return said ? asSaid(delimiter, all, said) : asGuessed(delimiter, all)
}

function asGuessed(delimiter: string, all: readonly string[][]): Layout | null {
  const [first = [], ...below] = all
  // Names in any language: a first row without times above rows with them.
  const head = isHead(first) || (hasNoTime(first) && findColumns(null, below) !== null) ? first : null
  const rows = head ? below : all
  const columns = findColumns(head, rows)
  // A table of times alone, or of one time and nothing said, is no timeline.
  if (!columns || columns.texts.length === 0 || rows.length === 0) return null
  if (delimiter === ',' && isFraction(rows, columns.time)) return null
  const [, ...others] = columns.texts
  const details = others.filter((column) => head === null || further.test((head[column] ?? '').trim()))
  return { delimiter, head, columns, labelled: new Set(), details: new Set(details) }
}

/** A program's log, whose comma stands before the milliseconds: `14:05:01,123 INFO it began`. */
function isFraction(rows: readonly string[][], time: number): boolean {
  return rows.every((row) => /:\d\d$/.test(row[time] ?? '') && /^\d{3,6}(?:\s|$)/.test(row[time + 1] ?? ''))
}

function asSaid(delimiter: string, all: readonly string[][], said: Roles): Layout | null {
  const of = (role: ColumnRole) => said.flatMap((one, column) => (one === role ? [column] : []))
  const [day = null] = of('day')
  const [at = day] = of('at')
  if (at === null) return null
  const [first = []] = all
  const times = [at, day, ...of('until')].map((column) => (column === null ? '' : (first[column] ?? '')))
  const head = hasNoTime(times) ? first : null
  const name = (column: number) => (head?.[column] ?? '').trim()
  const details = of('detail')
  return {
    delimiter,
    head,
    columns: {
      day: at === day ? null : day,
      time: at,
      end: of('until')[0] ?? null,
      author: of('author')[0] ?? null,
      texts: [...of('text'), ...details],
      idle: [],
      year: yearOfHead(head?.[day ?? at] ?? ''),
      zone: zoneOfHead(head?.[at] ?? ''),
    },
    labelled: new Set(details.filter((column) => name(column) !== '' && !further.test(name(column)))),
    details: new Set([...of('text').slice(1), ...details]),
  }
}

/** What the columns of a table are taken for. */
export function tableColumns(text: string, { delimiter, head, columns, details }: Layout): TableColumn[] {
  const [title] = columns.texts
  const { time, day, end, author } = columns
  const role = (column: number): ColumnRole | null => {
    if (column === time) return 'at'
    if (column === day) return 'day'
    if (column === end) return 'until'
    if (column === author) return 'author'
    if (column === title) return 'text'
    return details.has(column) ? 'detail' : null
  }
  return described(text, delimiter, head, role)
}

/** The columns of a table in which no time was found, for somebody to say what they tell. Null for what is no table. */
export function untoldColumns(text: string): TableColumn[] | null {
  const delimiter = csvDelimiter(text)
  if (delimiter === null) return null
  const rows = csvSample(text, delimiter).map((record) => record.cells)
  if (rows.length < 2) return null
  const head = rows[0]?.every((cell) => !/\d{2}/.test(cell)) ? rows[0] : null
  return described(text, delimiter, head, () => null)
}

function described(
  text: string,
  delimiter: string,
  head: readonly string[] | null,
  role: (column: number) => ColumnRole | null,
): TableColumn[] {
  const rows = csvSample(text, delimiter).map((record) => record.cells)
  const below = head ? rows.slice(1) : rows
  const width = Math.max(...rows.map((row) => row.length))
  return Array.from({ length: width }, (_, column) => ({
    head: (head?.[column] ?? '').trim().slice(0, sampleChars),
    samples: below
      .map((row) => (row[column] ?? '').trim())
      .filter((cell) => cell !== '')
      .slice(0, samples)
      .map((cell) => cell.slice(0, sampleChars).toWellFormed()),
    role: role(column),
  }))
}
