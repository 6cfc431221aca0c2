import { frontMatter } from './front-matter.ts'
import type { FrontMatter } from './front-matter.ts'

export interface TableRow {
  cells: string[]
  line: number
}

/** A piece of a Markdown document. `line` counts from 1, `indent` in columns. */
export type Block =
  | { kind: 'heading'; level: number; text: string; line: number }
  | { kind: 'item'; indent: number; lines: string[]; line: number }
  | { kind: 'paragraph'; indent: number; lines: string[]; line: number }
  | { kind: 'fence'; indent: number; lines: string[]; line: number; apart: boolean }
  | { kind: 'table'; head: string[] | null; rows: TableRow[]; line: number }
  | { kind: 'rule'; line: number }

export interface MarkdownDocument {
  blocks: Block[]
  front: FrontMatter | null
  /** Names of `[name]: address` definitions, in lower case. */
  references: ReadonlySet<string>
  /** The lines with fences blanked out: what the author says, not what is quoted. */
  prose: string
}

const heading = /^ {0,3}(#{1,6})(?:\s+|$)/
const item = /^([ \t]*)(?:[-*+•]|\d{1,9}[.)])(?:[ \t]+|$)/
const rule = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/
const fence = /^([ \t]*)(`{3,}|~{3,})/
const quote = /^(?: {0,3}>[ \t]?){1,8}/
const definition = /^ {0,3}\[([^\]\n]{1,100})\]:\s/
const underline = /^ {0,3}(={3,}|-{3,})[ \t]*$/
const tag = /^\s{0,8}\{%.{0,200}%\}\s*$/

/** A longer line with bars is no row that a person wrote. */
const longestRow = 100_000

// The pattern goes over a line mark by mark, so it is only asked of lines that a person may have typed.
function isRule(line: string): boolean {
  return line.length <= 200 && rule.test(line)
}

function width(space: string): number {
  return space.replaceAll('\t', '    ').length
}

/** Cells of a table row; a bar that is escaped or in a code span belongs to its cell. */
export function cellsOf(line: string): string[] {
  const cells: string[] = []
  let cell = ''
  let code = false
  for (let at = 0; at < line.length; at++) {
    const char = line.charAt(at)
    if (char === '\\' && line.charAt(at + 1) === '|') {
      cell += '|'
      at++
    } else if (char === '|' && !code) {
      cells.push(cell.trim())
      cell = ''
    } else {
      if (char === '`' && (code || line.indexOf('`', at + 1) >= 0)) code = !code
      cell += char
    }
  }
  cells.push(cell.trim())
  if (cells[0] === '') cells.shift()
  if (cells.at(-1) === '') cells.pop()
  return cells
}

function isDelimiter(line: string): boolean {
  return (
    line.length <= longestRow &&
    line.includes('-') &&
    line.includes('|') &&
    cellsOf(line).every((cell) => /^:?-{1,200}:?$/.test(cell) || cell.length > 200)
  )
}

class Scanner {
  readonly blocks: Block[] = []
  readonly references = new Set<string>()
  readonly #lines: readonly string[]
  readonly #prose: string[]
  readonly #unclosed = new Set<string>()
  #at: number
  #blank = true

  constructor(lines: readonly string[], from: number) {
    this.#lines = lines
    this.#at = from
    this.#prose = lines.map((line, index) => (index < from ? '' : line))
  }

  get prose(): string {
    return this.#prose.join('\n')
  }

  scan(): void {
    while (this.#at < this.#lines.length) {
      const line = this.#line(this.#at)
      if (line.trim() === '') {
        this.#blank = true
        this.#at++
        continue
      }
      this.#block(line)
      this.#blank = false
    }
  }

  #line(at: number): string {
    return (this.#lines[at] ?? '').replace(quote, '')
  }

  #block(line: string): void {
    const number = this.#at + 1
    const last = this.blocks.at(-1)
    if (line.trimStart().startsWith('<!--')) return this.#comment()
    if (this.#fence(line)) return
    const mark = heading.exec(line)
    const under = underline.exec(line)
    const found = item.exec(line)
    if (mark?.[1]) {
      const text = line
        .slice(mark[0].length)
        .trimEnd()
        .replace(/\s?#{1,6}$/, '')
      this.blocks.push({ kind: 'heading', level: mark[1].length, text: text.trim(), line: number })
    } else if (
      under &&
      !this.#blank &&
      last?.kind === 'paragraph' &&
      last.lines.length === 1 &&
      last.indent === 0
    ) {
      this.blocks.pop()
      const level = line.includes('=') ? 1 : 2
      this.blocks.push({ kind: 'heading', level, text: (last.lines[0] ?? '').trim(), line: last.line })
    } else if (isRule(line)) this.blocks.push({ kind: 'rule', line: number })
    else if (definition.test(line) && this.#blank) this.#definitions()
    else if (this.#isTable(line)) return this.#table(line)
    else if (found) {
      this.blocks.push({
        kind: 'item',
        indent: width(found[1] ?? ''),
        lines: [line.slice(found[0].length)],
        line: number,
      })
    } else if (!tag.test(line)) this.#paragraph(line, last)
    this.#at++
  }

  #paragraph(line: string, last: Block | undefined): void {
    if (!this.#blank && (last?.kind === 'item' || last?.kind === 'paragraph')) {
      last.lines.push(line)
      return
    }
    const indent = width(/^[ \t]*/.exec(line)?.[0] ?? '')
    this.blocks.push({ kind: 'paragraph', indent, lines: [line], line: this.#at + 1 })
  }

  #comment(): void {
    let at = this.#at
    while (at < this.#lines.length && !this.#line(at).includes('-->')) at++
    this.#at = at >= this.#lines.length ? this.#at + 1 : at + 1
  }

  #definitions(): void {
    const name = definition.exec(this.#line(this.#at))?.[1]
    if (name !== undefined && !name.startsWith('^')) this.references.add(name.toLowerCase())
    // Definitions may follow one another without a blank line.
    while (definition.test(this.#line(this.#at + 1))) {
      this.#at++
      const next = definition.exec(this.#line(this.#at))?.[1]
      if (next !== undefined && !next.startsWith('^')) this.references.add(next.toLowerCase())
    }
  }

  #fence(line: string): boolean {
    const found = fence.exec(line)
    const mark = found?.[2]
    if (!found || mark === undefined || this.#unclosed.has(mark)) return false
    if (mark.startsWith('`') && line.slice(found[0].length).includes('`')) return false
    const close = new RegExp(`^[ \\t]*${mark.charAt(0)}{${mark.length},}[ \\t]*$`)
    let end = this.#at + 1
    while (end < this.#lines.length && !close.test(this.#line(end))) end++
    if (end >= this.#lines.length) {
      this.#unclosed.add(mark)
      return false
    }
    const lines: string[] = []
    for (let at = this.#at; at <= end; at++) {
      this.#prose[at] = ''
      if (at > this.#at && at < end) lines.push(this.#line(at))
    }
    this.blocks.push({
      kind: 'fence',
      indent: width(found[1] ?? ''),
      lines,
      line: this.#at + 1,
      apart: this.#blank,
    })
    this.#at = end + 1
    return true
  }

  #isTable(line: string): boolean {
    if (line.length > longestRow || !line.includes('|')) return false
    const next = this.#line(this.#at + 1)
    return isDelimiter(next) || (/^\s{0,8}\|/.test(line) && (this.#blank || /^\s{0,8}\|/.test(next)))
  }

  #table(line: string): void {
    const first = this.#at + 1
    const headed = isDelimiter(this.#line(this.#at + 1))
    // Jira's: ||Time||Event||.
    const doubled = !headed && /^\s{0,8}\|\|.*\|\|\s{0,8}$/.test(line)
    const rows: TableRow[] = []
    this.#at += headed ? 2 : doubled ? 1 : 0
    while (this.#at < this.#lines.length) {
      const row = this.#line(this.#at)
      if (row.trim() === '' || !row.includes('|')) break
      if (!isDelimiter(row)) rows.push({ cells: cellsOf(row), line: this.#at + 1 })
      this.#at++
    }
    const head = headed ? cellsOf(line) : doubled ? cellsOf(line).filter((cell) => cell !== '') : null
    if (rows.length > 0 || headed) this.blocks.push({ kind: 'table', head, rows, line: first })
  }
}

/** Cuts a Markdown document into blocks, as far as a timeline needs it: linear, and never at a loss. */
export function markdownDocument(lines: readonly string[]): MarkdownDocument {
  const front = frontMatter(lines)
  const scanner = new Scanner(lines, front?.end ?? 0)
  scanner.scan()
  return { blocks: scanner.blocks, front, references: scanner.references, prose: scanner.prose }
}
