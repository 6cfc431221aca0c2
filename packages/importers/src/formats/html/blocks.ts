import type { Block, TableRow } from '../markdown/blocks.ts'
import { LineOf } from './line-of.ts'
import { attributeOf, htmlTokens } from './tokens.ts'
import type { HtmlToken } from './tokens.ts'

type Open = Extract<HtmlToken, { kind: 'open' }>

const paragraphs = new Set(
  'address article aside blockquote body caption dd details div dl dt figcaption figure footer form header hr html main ol p section summary ul'.split(
    ' ',
  ),
)
const deepest = 20
const widest = 200

function spanOf(token: Open, name: 'rowspan' | 'colspan'): number {
  const span = Number(attributeOf(token.attributes, name))
  return Number.isInteger(span) && span > 1 ? Math.min(span, widest) : 1
}

/** Collects the blocks of a page as its tags open and close. */
class BlockBuilder {
  readonly blocks: Block[] = []
  readonly #html: string
  readonly #lines: LineOf
  /** Pieces of the text since the last block, joined once: a page may be one long paragraph. */
  #parts: string[] = []
  #breakDue = false
  #heading = 0
  #depth = 0
  #item: Extract<Block, { kind: 'item' }> | null = null
  #pre = 0
  #table: { head: string[] | null; rows: TableRow[]; line: number } | null = null
  #row: { cells: string[]; heads: number; line: number } | null = null
  #inCell = false
  /** Cells that go on in the rows below them. */
  #spans: { column: number; rows: number; text: string }[] = []
  #span = { rows: 1, columns: 1 }
  /** Words that a page puts where the time is told by an attribute. */
  #mute = false
  #links: string[] = []
  #line = 1

  constructor(html: string) {
    this.#html = html
    this.#lines = new LineOf(html)
  }

  build(): Block[] {
    for (const token of htmlTokens(this.#html)) {
      if (token.kind === 'text') {
        if (this.#mute) continue
        const blank = token.text.trim() === ''
        if (this.#parts.length === 0 && !blank)
          this.#line = this.#lines.of(token.at + token.text.search(/\S/))
        this.#add(this.#pre > 0 ? token.text : token.text.replace(/\s+/g, ' '), blank)
      } else if (token.kind === 'open') this.#open(token)
      else this.#close(token.name)
    }
    this.#flush()
    this.#endTable()
    return this.blocks
  }

  // Blocks inside a cell are lines of it.
  #add(text: string, blank = false): void {
    if (blank && (this.#breakDue || this.#parts.length === 0)) return
    if (this.#breakDue && this.#parts.length > 0) this.#parts.push('\n')
    this.#breakDue = false
    this.#parts.push(text)
  }

  #take(): string {
    const text = this.#parts.join('')
    this.#parts = []
    this.#breakDue = false
    return text
  }

  #open(token: Open): void {
    const { name } = token
    if (name === 'br') this.#add('\n')
    else if (name === 'a') this.#links.push(attributeOf(token.attributes, 'href'))
    else if (name === 'time') this.#time(token)
    else if (name === 'table') {
      this.#flush()
      this.#endTable()
      this.#table = { head: null, rows: [], line: this.#lines.of(token.at) }
      this.#spans = []
    } else if (name === 'tr') {
      this.#endRow()
      this.#row = { cells: [], heads: 0, line: this.#lines.of(token.at) }
      this.#goOn()
    } else if (name === 'td' || name === 'th') {
      this.#endCell()
      if (this.#row && name === 'th') this.#row.heads++
      this.#inCell = true
      this.#span = { rows: spanOf(token, 'rowspan'), columns: spanOf(token, 'colspan') }
      this.#take()
    } else if (/^h[1-6]$/.test(name) && !this.#table) {
      this.#flush()
      this.#heading = Number(name.charAt(1))
    } else if (name === 'pre') {
      this.#flush()
      this.#pre++
    } else if (name === 'li' || name === 'dt') {
      this.#flush()
      this.#begin(this.#lines.of(token.at))
    } else if (name === 'ul' || name === 'ol' || name === 'dl') {
      this.#flush()
      this.#depth = Math.min(this.#depth + 1, deepest)
    } else if (paragraphs.has(name)) this.#flush()
  }

  // A time that a program turns into words ("2 hours ago") is told in its attribute.
  #time(token: Open): void {
    const written = attributeOf(token.attributes, 'datetime')
    const shown = this.#html.slice(
      token.at + token.attributes.length,
      token.at + token.attributes.length + 80,
    )
    if (written !== '' && !/^[^<]{0,10}>[^<]{0,60}\d\d?[:.]\d\d/.test(shown)) {
      this.#add(`${written} `)
      this.#mute = true
    }
  }

  #close(name: string): void {
    if (name === 'a') this.#address()
    else if (name === 'time') this.#mute = false
    else if (name === 'td' || name === 'th') this.#endCell()
    else if (name === 'tr') this.#endRow()
    else if (name === 'table') this.#endTable()
    else if (/^h[1-6]$/.test(name)) this.#flush()
    else if (name === 'pre') {
      this.#flush()
      this.#pre = Math.max(0, this.#pre - 1)
    } else if (name === 'li' || name === 'dd') {
      this.#flush()
      if (name === 'li') this.#item = null
    } else if (name === 'ul' || name === 'ol' || name === 'dl') {
      this.#flush()
      this.#depth = Math.max(0, this.#depth - 1)
      this.#item = null
    } else if (paragraphs.has(name)) this.#flush()
  }

  // Only addresses of the web are worth keeping; a page's own places and programs are not.
  #address(): void {
    const target = this.#links.pop() ?? ''
    if (!/^https?:\/\//i.test(target) || this.#heading > 0) return
    const last = this.#parts.at(-1) ?? ''
    if (!last.trimEnd().endsWith(target)) this.#add(` (${target})`)
  }

  #begin(line: number): void {
    this.#item = { kind: 'item', indent: Math.max(0, this.#depth - 1) * 2, lines: [], line }
    this.blocks.push(this.#item)
  }

  #taken(): string[] {
    const text = this.#take()
    if (this.#pre > 0) return text.trim() === '' ? [] : text.replace(/^\n|\s+$/g, '').split('\n')
    return text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
  }

  #flush(): void {
    if (this.#row) {
      this.#breakDue = true
      return
    }
    const line = this.#line
    const lines = this.#taken()
    const level = this.#heading
    this.#heading = 0
    if (lines.length === 0) return
    if (level > 0) this.blocks.push({ kind: 'heading', level, text: lines.join(' '), line })
    else if (this.#pre > 0) {
      const indent = this.#item ? this.#item.indent + 2 : 0
      this.blocks.push({ kind: 'fence', indent, lines, line, apart: this.#item === null })
    } else if (this.#item && this.blocks.at(-1) === this.#item) this.#item.lines.push(...lines)
    else this.blocks.push({ kind: 'paragraph', indent: this.#item ? this.#item.indent + 2 : 0, lines, line })
  }

  #endCell(): void {
    if (!this.#row || !this.#inCell) return
    this.#inCell = false
    const text = this.#take()
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('<br>')
    const { rows, columns } = this.#span
    if (rows > 1) this.#spans.push({ column: this.#row.cells.length, rows: rows - 1, text })
    if (this.#row.cells.length < widest) this.#row.cells.push(text)
    for (let more = 1; more < columns && this.#row.cells.length < widest; more++) this.#row.cells.push('')
    this.#goOn()
  }

  // A cell over several rows says the same in each of them.
  #goOn(): void {
    const row = this.#row
    if (!row || this.#spans.length === 0) return
    for (let at = 0; at < widest; at++) {
      const span = this.#spans.find(({ column, rows }) => column === row.cells.length && rows > 0)
      if (!span) return
      span.rows--
      row.cells.push(span.text)
      if (span.rows === 0) this.#spans = this.#spans.filter((one) => one !== span)
    }
  }

  #endRow(): void {
    const row = this.#row
    if (!row) return
    this.#endCell()
    this.#row = null
    if (!this.#table || row.cells.length === 0) return
    const isHead = row.heads >= row.cells.length && this.#table.rows.length === 0 && this.#table.head === null
    if (isHead) this.#table.head = row.cells
    else this.#table.rows.push({ cells: row.cells, line: row.line })
  }

  #endTable(): void {
    this.#endRow()
    const table = this.#table
    this.#table = null
    if (!table || table.rows.length === 0) return
    this.blocks.push({ kind: 'table', ...table })
  }
}

/** The headings, list items, paragraphs, fences and tables of a web page, with their lines in its source. */
export function htmlBlocks(html: string): Block[] {
  return new BlockBuilder(html).build()
}
