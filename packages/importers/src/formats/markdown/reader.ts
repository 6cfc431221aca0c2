import type { RawEntry, RawItem } from '../../format.ts'
import { speakers } from '../../text/speaker.ts'
import { daysNamed } from '../../time/calendar.ts'
import type { WrittenDay } from '../../time/when.ts'
import type { Warnings } from '../../warnings.ts'
import { dayLine, stampedLine } from '../plain.ts'
import type { StampedLine } from '../plain.ts'
import type { Block, MarkdownDocument } from './blocks.ts'
import { flowed, plainText } from './inline.ts'
import { listsOf } from './lists.ts'
import type { ItemBlock, List, ListItem } from './lists.ts'
import { looseStamps } from './loose.ts'
import { OpenEntry } from './open-entry.ts'
import { tableItems, timelineColumns } from './table.ts'
import type { TableBlock } from './table.ts'

const timelineHeading =
  /timeline|chronolog|sequence of events|history|what happened|lead-?up|course of events|\blog\b/i
// Parts that look back: a single time in one of their lists is quoted, not told.
const lookingBack =
  /lessons?|went (?:well|wrong|poorly|badly)|action|follow.?ups?|takeaway|improve|lucky|next steps|remediation|root cause/i
const statement = /\btimes?\b.{0,40}\b(?:UTC|GMT|[A-Z]{1,4}T|zone)\b/i

/** Walks over the blocks of a document and collects the entries of its timelines with all that belongs to each. */
export class TimelineReader {
  readonly #blocks: readonly Block[]
  readonly #references: ReadonlySet<string>
  readonly #warnings: Warnings
  readonly #items: RawItem[] = []
  readonly #loose = new Set<RawItem>()
  readonly #listItems: Map<ItemBlock, ListItem>
  readonly #lists: readonly List[]
  #open: OpenEntry | null = null
  #underTimeline = false
  /** Level of the heading of a part that looks back; null outside of one. */
  #lookingBack: number | null = null
  #skipped = 0

  constructor(document: MarkdownDocument, warnings: Warnings) {
    this.#blocks = document.blocks
    this.#references = document.references
    this.#warnings = warnings
    const { items, lists } = listsOf(document.blocks)
    this.#listItems = items
    this.#lists = lists
  }

  read(): { items: RawItem[]; skipped: number } {
    for (const block of this.#blocks) {
      if (block.kind === 'heading') this.#heading(block)
      else if (block.kind === 'item') this.#item(block)
      else if (block.kind === 'table') this.#table(block)
      else if (block.kind === 'rule') this.#closeUnlessHeading()
      else this.#text(block)
    }
    this.#close()
    const entries = this.#items.filter((item): item is RawEntry => item.kind === 'entry')
    const firm = entries.filter((entry) => !this.#loose.has(entry)).length
    // Paragraphs that begin with a time are a timeline where there is no other; beside one they are prose.
    const kept = firm === 0 ? this.#items : this.#items.filter((item) => !this.#loose.has(item))
    nameSpeakers(kept)
    return { items: kept, skipped: this.#skipped }
  }

  #close(): void {
    this.#open?.close()
    this.#open = null
  }

  #closeUnlessHeading(): void {
    if (this.#open?.level === 0) this.#close()
  }

  #begin(
    found: StampedLine | null,
    place: { line: number; level: number; indent: number; list: number | null },
  ): OpenEntry | null {
    this.#close()
    if (found && found.stamp.when === null) {
      this.#skipped++
      this.#warnings.add(place.line, `A pattern stands here instead of a time: "${found.rest.slice(0, 80)}".`)
      return null
    }
    this.#open = new OpenEntry(found, place, this.#references)
    this.#items.push(this.#open.entry)
    return this.#open
  }

  #heading(block: Extract<Block, { kind: 'heading' }>): void {
    const found = stampedLine(block.text)
    const when = found?.stamp.when
    if (found && (when?.kind !== 'wall' || when.clock || when.about)) {
      this.#begin(found, { line: block.line, level: block.level, indent: 0, list: null })
      return
    }
    if (this.#open && this.#open.level > 0 && block.level > this.#open.level && !found) {
      this.#open.add(plainText(block.text, this.#references))
      return
    }
    this.#close()
    this.#underTimeline = timelineHeading.test(block.text)
    if (this.#lookingBack === null || block.level <= this.#lookingBack)
      this.#lookingBack = lookingBack.test(block.text) && !this.#underTimeline ? block.level : null
    const day = headingDay(block.text, block.level, when?.kind === 'wall' ? when.day : null)
    this.#items.push(day ? { kind: 'day', day, line: block.line } : { kind: 'part' })
  }

  #item(block: ItemBlock): void {
    const item = this.#listItems.get(block)
    const list = item ? this.#lists[item.list] : undefined
    if (!item || !list) return
    const day = item.hasClock ? null : dayLine(flowed(block.lines))
    if (day && !(this.#open && this.#open.level > 0)) {
      this.#close()
      this.#items.push({ kind: 'day', day, line: block.line })
      return
    }
    const place = { line: block.line, level: 0, indent: block.indent, list: item.list }
    const isTimeline = list.clocked >= 2 && list.clocked * 2 >= list.items
    const ofDays = isTimeline || (this.#underTimeline && (list.clocked + list.dayed) * 2 >= list.items)
    const isQuoted = this.#lookingBack !== null && list.clocked < 2
    if (item.stamped && (item.hasClock || ofDays) && !isQuoted) {
      if (this.#open?.list === item.list) this.#open.takePending()
      this.#begin(item.stamped, place)
      return
    }
    const open = this.#open
    const isText = open !== null && (open.level > 0 || this.#loose.has(open.entry))
    if (open && (isText || block.indent > open.indent + 1)) {
      open.takePending()
      open.addLines(block.lines, `${nested(block.indent - open.indent)}- `)
      return
    }
    if (open?.list === item.list) open.takePending()
    this.#close()
    // A step without a time between steps with one: it keeps its place.
    if (isTimeline && !statement.test(block.lines[0] ?? '')) this.#begin(null, place)?.addLines(block.lines)
  }

  #table(block: TableBlock): void {
    const columns = timelineColumns(block)
    if (!columns) {
      if (this.#open && this.#open.level > 0)
        this.#open.add(block.rows.map((row) => row.cells.join(' | ')).join('\n'))
      else this.#close()
      return
    }
    this.#close()
    const { items, skipped } = tableItems(block, columns, this.#references, this.#warnings)
    this.#items.push(...items)
    this.#skipped += skipped
  }

  #text(block: Extract<Block, { kind: 'fence' | 'paragraph' }>): void {
    const open = this.#open
    if (block.kind === 'fence') {
      const text = block.lines.join('\n')
      if (!open) return
      if (open.level > 0 || block.indent > open.indent || !block.apart) open.add(text)
      else open.hold(text)
      return
    }
    const day = block.lines.length === 1 ? dayLine(block.lines[0] ?? '') : null
    if (day && !(open && open.level > 0)) {
      this.#close()
      this.#items.push({ kind: 'day', day, line: block.line })
    } else if (open && (open.level > 0 || block.indent > open.indent)) open.addLines(block.lines)
    else if (!this.#looseEntries(block)) open?.hold(plainText(flowed(block.lines), this.#references))
  }

  #looseEntries(block: Extract<Block, { kind: 'paragraph' }>): boolean {
    const stamps = looseStamps(block.lines)
    if (!stamps.some((found) => found !== null)) return false
    if (this.#open && !this.#loose.has(this.#open.entry)) return false
    for (const [index, line] of block.lines.entries()) {
      const found = stamps[index]
      if (found) {
        this.#open?.takePending()
        const begun = this.#begin(found, { line: block.line + index, level: 0, indent: 0, list: null })
        if (begun) this.#loose.add(begun.entry)
      } else this.#open?.addLines([line])
    }
    return true
  }
}

function nested(deeper: number): string {
  return '  '.repeat(Math.min(4, Math.max(0, Math.floor(deeper / 2) - 1)))
}

// "## Feb 21", "### Day 2: 2024-05-02" and "## Incident of 1 May 2024" set the day; a title is only a hint.
function headingDay(text: string, level: number, leading: WrittenDay | null): WrittenDay | null {
  const bare = dayLine(text)
  if (bare) return bare
  if (level === 1) return null
  return leading ?? daysNamed(text, 1)[0] ?? null
}

function nameSpeakers(items: readonly RawItem[]): void {
  const unnamed = items.filter((item): item is RawEntry => item.kind === 'entry' && item.author === '')
  for (const [index, spoken] of speakers(unnamed.map((entry) => entry.text)).entries()) {
    const entry = unnamed[index]
    if (entry) Object.assign(entry, spoken)
  }
}
