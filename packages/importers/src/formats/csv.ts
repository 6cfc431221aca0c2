import type { Format, RawItem, Reading, TextInput } from '../format.ts'
import { nothingStated } from '../format.ts'
import { rowTime } from '../row-time.ts'
import { dayInFileName } from '../time/calendar.ts'
import type { Warnings } from '../warnings.ts'
import { layoutOf, tableColumns } from './csv/layout.ts'
import type { Layout } from './csv/layout.ts'
import { csvRecords } from './csv/records.ts'
import type { CsvRecord } from './csv/records.ts'

/** More than any claim from content: somebody said what the columns tell. */
const asked = 2

function claims(input: TextInput): number {
  if (input.json !== undefined) return 0
  const layout = layoutOf(input.text, input.columns)
  if (!layout) return 0
  if (input.columns) return asked
  if (layout.head) return 0.97
  return layout.delimiter === ',' ? 0.72 : 0.8
}

function textOf(record: CsvRecord, { head, columns, details, labelled }: Layout): string {
  const lines: string[] = []
  for (const [rank, column] of columns.texts.entries()) {
    const cell = (record.cells[column] ?? '').trim()
    if (cell === '') continue
    if (labelled.has(column)) lines.push(`${(head?.[column] ?? '').trim()}: ${cell}`)
    else if (rank === 0 || lines.length === 0 || details.has(column)) lines.push(cell)
  }
  return lines.join('\n')
}

function read(input: TextInput, warnings: Warnings): Reading {
  const layout = layoutOf(input.text, input.columns)
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
  if (!input.columns) sayColumns(layout, warnings)
  const stated = nothingStated(dayInFileName(input.fileName))
  return {
    items,
    skipped,
    statements: columns.zone ? { ...stated, zone: { ...columns.zone, line: 1 } } : stated,
    columns: tableColumns(input.text, layout),
  }
}

function sayColumns({ head, columns, details }: Layout, warnings: Warnings): void {
  if (!head) return
  const { time, day, end, author, texts } = columns
  const used = new Set([time, day, end, author, texts[0], ...details])
  const left = head.filter((name, column) => name.trim() !== '' && !used.has(column))
  if (left.length > 0) warnings.add(1, `These columns were not taken: ${left.join(', ').slice(0, 300)}.`)
}

/** Tables of spreadsheets, databases and chat exporters: comma, semicolon or tab, with or without a head. */
export const csv: Format = { id: 'csv', endings: ['.csv', '.tsv'], claims, read }
