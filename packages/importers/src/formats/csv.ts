import { findColumns, hasNoTime, isHead } from '../columns.ts'
import type { Columns } from '../columns.ts'
import type { Format, RawItem, Reading, TextInput } from '../format.ts'
import { nothingStated } from '../format.ts'
import { rowTime } from '../row-time.ts'
import { dayInFileName } from '../time/calendar.ts'
import type { Warnings } from '../warnings.ts'
import { csvDelimiter, csvRecords, csvSample } from './csv/records.ts'
import type { CsvRecord } from './csv/records.ts'

interface Layout {
  delimiter: string
  head: string[] | null
  columns: Columns
}

// The second column of text that still says what happened; others are numbers and labels of the program.
const further = /^(?:description|details?|notes?|comments?|body|remarks?)$/i

function layoutOf(text: string): Layout | null {
  const delimiter = csvDelimiter(text)
  if (delimiter === null) return null
  const sample = csvSample(text, delimiter)
  const first = sample[0]?.cells ?? []
  const all = sample.map((record) => record.cells)
  const below = all.slice(1)
  // Names in any language: a first row without times above rows with them.
  const head = isHead(first) || (hasNoTime(first) && findColumns(null, below) !== null) ? first : null
  const rows = head ? below : all
  const columns = findColumns(head, rows)
  // A table of times alone, or of one time and nothing said, is no timeline.
  return columns && columns.texts.length > 0 && rows.length > 0 ? { delimiter, head, columns } : null
}

function claims(input: TextInput): number {
  if (input.json !== undefined) return 0
  const layout = layoutOf(input.text)
  if (!layout) return 0
  if (layout.head) return 0.97
  return layout.delimiter === ',' ? 0.72 : 0.8
}

function textOf(record: CsvRecord, { head, columns }: Layout): string {
  const lines: string[] = []
  for (const [rank, column] of columns.texts.entries()) {
    const cell = (record.cells[column] ?? '').trim()
    if (cell === '') continue
    if (rank === 0 || lines.length === 0) lines.push(cell)
    else if (head === null || further.test((head[column] ?? '').trim())) lines.push(cell)
  }
  return lines.join('\n')
}

function read(input: TextInput, warnings: Warnings): Reading {
  const layout = layoutOf(input.text)
  if (!layout) return { items: [], skipped: 0, statements: nothingStated() }
  const { head, columns } = layout
  const records = csvRecords(input.text, layout.delimiter).slice(head ? 1 : 0)
  const items: RawItem[] = []
  let skipped = 0
  for (const record of records) {
    const time = rowTime(record.cells, columns)
    const text = textOf(record, layout)
    if (time.when === null || (time.when.kind === 'untold' && text === '')) {
      skipped++
      warnings.add(
        record.line,
        `No time could be read in this record: "${record.cells.join(' ').trim().slice(0, 80)}".`,
      )
      continue
    }
    if (time.when.kind === 'untold' && time.words !== '') {
      warnings.add(
        record.line,
        `"${time.words.slice(0, 60)}" is no time; the record keeps its place by order.`,
      )
    }
    const words = time.words === '' ? text : `${text}\n(${time.words})`
    const author = columns.author === null ? '' : (record.cells[columns.author] ?? '').trim()
    items.push({
      kind: 'entry',
      when: time.when,
      author,
      text: words,
      line: record.line,
      zoneName: time.zoneName,
    })
  }
  sayColumns(layout, warnings)
  const stated = nothingStated(dayInFileName(input.fileName))
  return {
    items,
    skipped,
    statements: columns.zone ? { ...stated, zone: { ...columns.zone, line: 1 } } : stated,
  }
}

function sayColumns({ head, columns }: Layout, warnings: Warnings): void {
  if (!head) return
  const used = new Set([columns.time, columns.day, columns.end, columns.author, columns.texts[0]])
  const left = head.filter(
    (name, column) => name.trim() !== '' && !used.has(column) && !further.test(name.trim()),
  )
  if (left.length > 0) warnings.add(1, `These columns were not taken: ${left.join(', ').slice(0, 300)}.`)
}

/** Tables of spreadsheets, databases and chat exporters: comma, semicolon or tab, with or without a head. */
export const csv: Format = { id: 'csv', endings: ['.csv', '.tsv'], claims, read }
