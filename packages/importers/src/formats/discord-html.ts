import type { Format, RawEntry, Reading, TextInput } from '../format.ts'
import { nothingStated } from '../format.ts'
import { dayInFileName } from '../time/calendar.ts'
import { wholeStamp } from '../time/stamp.ts'
import type { When } from '../time/when.ts'
import { LineOf } from './html/line-of.ts'
import { attributeOf, htmlTokens } from './html/tokens.ts'
import type { Warnings } from '../warnings.ts'

const blocks = new Set(['div', 'p', 'li', 'pre', 'blockquote', 'h1', 'h2', 'h3'])
const nearest = 50
const voids = new Set(['img', 'br', 'hr', 'input', 'meta', 'link', 'source', 'wbr', 'use', 'path'])

/** What a part of the exporter's page is for, by the classes of its element. */
function partOf(classes: string): string {
  if (/\bchatlog__message-group\b/.test(classes)) return 'group'
  if (/\bchatlog__message(?:-container)?\b(?!-)/.test(classes)) return 'message'
  if (/\bchatlog__author(?:-name)?\b(?!-)/.test(classes)) return 'author'
  if (/\bchatlog__(?:short-)?timestamp\b(?!-)/.test(classes)) return 'time'
  if (/\bchatlog__(?:content|markdown)\b/.test(classes)) return 'content'
  if (/\bchatlog__attachment\b(?!-)/.test(classes)) return 'file'
  if (/\bchatlog__system-notification/.test(classes)) return 'system'
  if (
    /\bchatlog__(?:embed|reference|repl(?:y|ies)|reactions?|edited-timestamp|author-tag|author-avatar|bot-label)\b/.test(
      classes,
    )
  ) {
    return 'aside'
  }
  return ''
}

function claims(input: TextInput): number {
  const start = input.text.slice(0, 400_000)
  return start.includes('chatlog__message') && start.includes('chatlog__timestamp') && /<html\b/i.test(start)
    ? 1
    : 0
}

/** Walks over the page; the part that an element belongs to is that of the nearest one around it with a part. */
class Page {
  readonly entries: RawEntry[] = []
  readonly #open: { name: string; part: string }[] = []
  readonly #warnings: Warnings
  skipped = 0
  #author = ''
  #time = ''
  #text = ''
  #files: string[] = []
  #line = 0
  /** A note of Discord's own: somebody joined, a message was pinned. */
  #isSystem = false

  constructor(warnings: Warnings) {
    this.#warnings = warnings
  }

  read(html: string): void {
    const lines = new LineOf(html)
    for (const token of htmlTokens(html)) {
      if (token.kind === 'text') this.#said(token.text)
      else if (token.kind === 'close') this.#close(token.name)
      else this.#begin(token.name, token.attributes, lines.of(token.at))
    }
    this.#settle()
  }

  #part(): string {
    return this.#open.at(-1)?.part ?? ''
  }

  #begin(name: string, attributes: string, line: number): void {
    const around = this.#part()
    const told = partOf(attributeOf(attributes, 'class'))
    // Newer pages put each message into a container of its own.
    const own = told === 'message' && around === 'message' ? '' : told
    const part = around === 'aside' ? 'aside' : own === '' ? around : own
    if (own === 'group' || own === 'message') this.#settle()
    if (own === 'group') this.#time = ''
    if (own === 'message') this.#line = line
    if (own === 'system') this.#isSystem = true
    if (own === 'author') this.#author = attributeOf(attributes, 'title')
    if (own === 'time') this.#time = ''
    if (part === 'file' && name === 'a') this.#files.push(attributeOf(attributes, 'href'))
    if (part === 'content' && (name === 'br' || blocks.has(name))) this.#text += '\n'
    if (part === 'content' && name === 'img') this.#text += attributeOf(attributes, 'alt')
    if (!voids.has(name)) this.#open.push({ name, part })
  }

  #close(name: string): void {
    // Elements that were never closed end with the one around them; one that is far out is another's.
    const near = this.#open.slice(-nearest)
    const at = near.findLastIndex((one) => one.name === name)
    if (at >= 0) this.#open.length -= near.length - at
  }

  #said(text: string): void {
    const part = this.#part()
    if (part === 'author' && this.#author === '') this.#author = text.trim()
    else if (part === 'time') this.#time += text
    else if (part === 'content') this.#text += text
  }

  #settle(): void {
    const files = this.#files.map((address) => address.split(/[?#]/)[0]?.split('/').pop() ?? '')
    const said = this.#text
      .split('\n')
      .map((line) => line.trim())
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
    const text = [said, ...files.filter((name) => name !== '').map((name) => `(file: ${name})`)]
      .join('\n')
      .trim()
    const line = this.#line
    this.#text = ''
    this.#files = []
    this.#line = 0
    const isSystem = this.#isSystem
    this.#isSystem = false
    if (line === 0 || isSystem) return
    const when = timeOf(this.#time)
    if (when) this.entries.push({ kind: 'entry', when, author: this.#author, text, line })
    else {
      this.skipped++
      this.#warnings.add(line, 'This message has no time that could be read; it was skipped.')
    }
  }
}

function timeOf(text: string): When | null {
  const when = wholeStamp(text.trim())?.when ?? null
  return when?.kind === 'wall' && when.clock ? when : null
}

function read(input: TextInput, warnings: Warnings): Reading {
  const page = new Page(warnings)
  page.read(input.text)
  return {
    items: page.entries,
    skipped: page.skipped,
    statements: nothingStated(dayInFileName(input.fileName)),
  }
}

/** A channel of Discord as the page that DiscordChatExporter writes. */
export const discordHtml: Format = { id: 'discord', endings: ['.html'], claims, read }
