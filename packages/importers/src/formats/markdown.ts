import type { Format, Reading, TextInput } from '../format.ts'
import { statementsOf } from '../time/statements.ts'
import type { Warnings } from '../warnings.ts'
import { markdownDocument } from './markdown/blocks.ts'
import type { Block } from './markdown/blocks.ts'
import { listsOf } from './markdown/lists.ts'
import { looseStamps } from './markdown/loose.ts'
import { TimelineReader } from './markdown/reader.ts'
import { timelineColumns } from './markdown/table.ts'
import { stampedLine } from './plain.ts'

const sample = 5_000

/** How much of a document is timeline: steps that begin with a time, and what shows that its structure is meant. */
export function strength(blocks: readonly Block[]): {
  strong: number
  structured: boolean
  loose: number
  parts: boolean
} {
  let strong = 0
  let loose = 0
  let structured = false
  let parts = false
  const { items } = listsOf(blocks)
  for (const block of blocks) {
    if (block.kind === 'heading') {
      structured = true
      parts = true
      if (stampedLine(block.text)) strong++
    } else if (block.kind === 'table') {
      const columns = timelineColumns(block)
      if (columns) strong += block.rows.length
      structured ||= columns !== null
    } else if (block.kind === 'item') {
      const item = items.get(block)
      if (item?.hasClock) strong++
      structured ||= item?.hasClock === true && /\*\*|`|\]\(/.test(block.lines[0] ?? '')
      structured ||= item !== undefined && !item.stamped
    } else if (block.kind === 'fence') structured = true
    else if (block.kind === 'paragraph')
      loose += looseStamps(block.lines).filter((found) => found !== null).length
  }
  return { strong, structured, loose, parts }
}

function claims(input: TextInput): number {
  const document = markdownDocument(input.lines.slice(0, sample))
  const { strong, structured, loose, parts } = strength(document.blocks)
  if (strong === 0) return loose > 1 && (parts || document.front) ? 0.75 : 0
  if (loose > 3 * strong) return 0.3
  return structured || document.front ? (strong >= 3 ? 0.95 : 0.85) : 0.6
}

function read(input: TextInput, warnings: Warnings): Reading {
  const document = markdownDocument(input.lines)
  const reader = new TimelineReader(document, warnings)
  const { items, skipped } = reader.read()
  const first = document.blocks.find((block) => block.kind === 'heading' && block.level === 1)
  const title = first?.kind === 'heading' ? first.text : (document.front?.title ?? null)
  return {
    items,
    skipped,
    statements: statementsOf(document.prose, title, input.fileName, document.front?.day ?? null),
  }
}

/** Published reviews and notes: timelines as headings, lists, tables or marked paragraphs of Markdown. */
export const markdown: Format = {
  id: 'markdown',
  endings: ['.md', '.markdown', '.qmd', '.erb', '.mdx', '.rmd'],
  claims,
  read,
}
