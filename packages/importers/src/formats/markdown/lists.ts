import { stampedLine } from '../plain.ts'
import type { StampedLine } from '../plain.ts'
import { stampAt } from '../../time/stamp.ts'
import { flowed } from './inline.ts'
import type { Block } from './blocks.ts'

export type ItemBlock = Extract<Block, { kind: 'item' }>

export interface ListItem {
  /** Number of the list it belongs to; items of one list are siblings. */
  list: number
  stamped: StampedLine | null
  /** True where the time has hours and minutes, false where it is a day alone. */
  hasClock: boolean
}

export interface List {
  items: number
  clocked: number
  dayed: number
}

const label = /^[*_`]{0,3}([\p{L}][^:*_`\n.!?]{1,40}?)[*_`]{0,3}\s?:?\s?[*_`]{0,3}\s?(?=\d)/u
// "At 14:05 UTC the alarm went off": a step of a list, where in a paragraph it would be prose.
const opening = /^([*_]{0,3})(?:at|on|by)\s(?=[\d~A-Z])/i
const milestone =
  /\b(?:detected|detection|started?|begins?|began|declared|acknowledged|mitigated|resolved|repaired|fixed|identified|reported|recovered|restored|ended|end|closed|alerted|paged|escalated|opened)\b/i
const notMoment = /\b(?:time to|duration|published|updated|due|ttr|mttr|mttd|length|window|last|next|date)\b/i

/**
 * "First detected: 2024-05-01 14:22": a milestone with its time at the end. A time without a day counts only behind a word
 * that names a moment.
 */
function labelled(text: string): StampedLine | null {
  const found = label.exec(text.slice(0, 120))
  const name = found?.[1]?.trim()
  if (!found || name === undefined || notMoment.test(name) || name.split(/\s+/).length > 5) return null
  const stamp = stampAt(text, found[0].length)
  if (stamp?.when?.kind !== 'wall' || !stamp.when.clock || !/^[\s*_`.)]*$/.test(text.slice(stamp.end)))
    return null
  return stamp.when.day || milestone.test(name) ? { stamp, rest: name } : null
}

/** The time of an item's text, in front or behind a label. Null for items without one. */
export function itemStamp(lines: readonly string[]): StampedLine | null {
  const text = flowed(lines)
  const found = stampedLine(text) ?? stampedLine(text.replace(opening, '$1'))
  return found ?? (text.length <= 160 ? labelled(text) : null)
}

function isClocked(found: StampedLine): boolean {
  const when = found.stamp.when
  return when === null || when.kind !== 'wall' || when.clock !== null || when.about
}

/**
 * Groups the items of a document into lists by their indent. A list ends at a heading, a table or a rule; quoted blocks and
 * paragraphs between its items do not end it.
 */
export function listsOf(blocks: readonly Block[]): { items: Map<ItemBlock, ListItem>; lists: List[] } {
  const items = new Map<ItemBlock, ListItem>()
  const lists: List[] = []
  let open: { indent: number; list: number }[] = []
  for (const block of blocks) {
    if (block.kind === 'heading' || block.kind === 'table' || block.kind === 'rule') open = []
    if (block.kind !== 'item') continue
    while ((open.at(-1)?.indent ?? -1) > block.indent) open.pop()
    let last = open.at(-1)
    // Markdown lets siblings differ by a column.
    if (!last || block.indent > last.indent + 1) {
      last = { indent: block.indent, list: lists.push({ items: 0, clocked: 0, dayed: 0 }) - 1 }
      open.push(last)
    }
    const stamped = itemStamp(block.lines)
    const hasClock = stamped !== null && isClocked(stamped)
    const list = lists[last.list]
    if (list) {
      list.items++
      if (hasClock) list.clocked++
      else if (stamped) list.dayed++
    }
    items.set(block, { list: last.list, stamped, hasClock })
  }
  return { items, lists }
}
