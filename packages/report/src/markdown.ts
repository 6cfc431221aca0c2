import type { Board } from '@second-story/board'
import { type Block, type Cell, pictureLine, type Span } from './outline.ts'
import { reportBlocks } from './report.ts'

/** The review as CommonMark. What people wrote is escaped: it shows as they typed it and becomes no markup. */
export const markdown = (board: Board): string => `${blocks(reportBlocks(board))}\n`

const blocks = (all: readonly Block[]): string => all.map(block).join('\n\n')

const block = (part: Block): string => {
  switch (part.kind) {
    case 'heading':
      return `${'#'.repeat(part.level)} ${spans(part.spans).replaceAll('\n', ' ')}`
    case 'paragraph':
      return spans(part.spans)
    case 'list':
      return part.items.map((item, index) => bullet(part.ordered ? `${index + 1}. ` : '- ', item)).join('\n')
    case 'quote':
      return prefixed(blocks(part.blocks), '> ')
    case 'table':
      return table(part.rows)
    case 'code':
      return fenced(part.text)
    case 'picture':
      return spans(pictureLine(part.shows))
    case 'rule':
      return '---'
  }
}

const bullet = (mark: string, item: readonly Block[]): string => {
  const [first = '', ...rest] = blocks(item).split('\n')
  return [mark + first, ...rest.map((text) => (text ? ' '.repeat(mark.length) + text : ''))].join('\n')
}

const prefixed = (text: string, mark: string): string =>
  text
    .split('\n')
    .map((part) => mark + part)
    .join('\n')

/** A table has its first row for a head in Markdown, whatever it was in the notes. */
const table = (rows: readonly (readonly Cell[])[]): string => {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const [head = [], ...rest] = rows.map((cells) =>
    line(cells.map(({ spans: words }) => spans(words).replaceAll('\n', '<br>'))),
  )
  const rule = line((rows[0] ?? []).map(() => '---'))
  return [head, rule, ...rest].join('\n')
}

/** The fence is longer than any run of backticks inside. */
const fenced = (text: string): string => {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${text}\n${fence}`
}

const spans = (all: readonly Span[]): string => all.map(span).join('')

const span = ({ text, bold, italic, code, strike, href }: Span): string => {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  if (!words) return text
  let marked = code ? inlineCode(words) : escaped(words)
  if (bold) marked = `**${marked}**`
  if (italic) marked = `*${marked}*`
  if (strike) marked = `~~${marked}~~`
  if (href) marked = `[${marked}](<${href.replaceAll(/[<>\n]/g, encodeURIComponent)}>)`
  return before + marked + after
}

const inlineCode = (text: string): string => {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length))
  const tick = '`'.repeat(longest + 1)
  return longest ? `${tick} ${text} ${tick}` : tick + text + tick
}

/** Backslashes before what would be markup anywhere, and before what would be at the start of a line. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[\\`*_[\]<>~|&]/g, '\\$&')
    .replaceAll(
      /^(\s*)([#+-]|\d+[.)])(?=\s|$)/gm,
      (_, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`,
    )
