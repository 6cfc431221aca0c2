import { findColumns } from '../../columns.ts'
import type { Columns } from '../../columns.ts'
import type { RawItem } from '../../format.ts'
import { rowTime } from '../../row-time.ts'
import type { Warnings } from '../../warnings.ts'
import { dayLine } from '../plain.ts'
import type { Block } from './blocks.ts'
import { plainText } from './inline.ts'

export type TableBlock = Extract<Block, { kind: 'table' }>

/** The columns of a table that is a timeline, else null. */
export function timelineColumns(table: TableBlock): Columns | null {
  return findColumns(
    table.head,
    table.rows.map((row) => row.cells),
  )
}

/** Entries of the rows of a timeline table. Further columns follow the text, each on its line with its head. */
export function tableItems(
  table: TableBlock,
  columns: Columns,
  references: ReadonlySet<string>,
  warnings: Warnings,
): { items: RawItem[]; skipped: number } {
  const items: RawItem[] = []
  let skipped = 0
  for (const row of table.rows) {
    if (row.cells.every((cell) => cell === '')) continue
    const filled = row.cells.filter((cell) => cell !== '')
    const day = filled.length === 1 ? dayLine(filled[0] ?? '') : null
    if (day) {
      items.push({ kind: 'day', day, line: row.line })
      continue
    }
    const time = rowTime(row.cells, columns)
    if (time.when === null) {
      skipped++
      warnings.add(
        row.line,
        `A pattern stands in this row instead of a time: "${(row.cells[columns.time] ?? '').slice(0, 60)}".`,
      )
      continue
    }
    const text = rowText(row.cells, table.head, columns, references)
    const author = columns.author === null ? '' : plainText(row.cells[columns.author] ?? '', references)
    const words = time.words === '' ? text : `${text}\n(${plainText(time.words, references)})`
    items.push({
      kind: 'entry',
      when: time.when,
      author,
      text: words.trim(),
      line: row.line,
      zoneName: time.zoneName,
    })
  }
  return { items, skipped }
}

function rowText(
  cells: readonly string[],
  head: readonly string[] | null,
  columns: Columns,
  references: ReadonlySet<string>,
): string {
  const lines: string[] = []
  for (const [rank, column] of columns.texts.entries()) {
    const cell = plainText(cells[column] ?? '', references)
    if (cell === '') continue
    const name = plainText(head?.[column] ?? '', references)
    lines.push(rank === 0 || name === '' ? cell : `${name}: ${cell}`)
  }
  return lines.join('\n')
}
