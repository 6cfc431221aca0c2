import type { Format, RawEntry, RawItem, Reading, TextInput } from '../format.ts'
import { speakers } from '../text/speaker.ts'
import { dayAt, weekdayAt } from '../time/calendar.ts'
import { stampAt } from '../time/stamp.ts'
import { elapsedAt } from '../time/special-stamp.ts'
import type { FoundStamp } from '../time/special-stamp.ts'
import { statementsOf, zoneStated } from '../time/statements.ts'
import type { WrittenDay } from '../time/when.ts'
import type { Warnings } from '../warnings.ts'

const lead =
  /\s{0,40}(?:(?:[-*+•‣◦–—>]|\d{1,3}[.)])\s{1,8})?(?:\[[ xX]\]\s)?(?:(?::[a-z0-9_+-]{1,40}:|\p{Extended_Pictographic}\uFE0F?)\s{1,3})?[*_`]{0,3}([[(]?)\s?[*_`]{0,3}@?\s?/uy
const mark = /[*_`]{0,3}\s{0,4}(?:(?:::|[:|,;>→–—]|=>|->|(?:-{1,3}|\.)(?=\s|$))[*_`]{0,3})?\s*/y
const mayStart = /[@+\d~≈∼TtAaCcRrMmFfWwSsJjNnOoDdHYyhX?]/
// What wraps a list copied from a page: <details>, </p>.
const tagLine = /^\s{0,40}<\/?[a-z]{1,20}(?:\s[^<>]{0,200})?>\s{0,40}$/
const rule = /^[\s#*_`=~-]{0,20}/

export interface StampedLine {
  stamp: FoundStamp
  rest: string
}

// +12m, +1h30m, +00:12: counted from the start, as T+12m is, where a line begins with it.
function sinceStart(line: string, at: number): FoundStamp | null {
  const bare = /\+\s?(?=\d{1,4}\s?(?:m|min|h|s|sec|hr|hours?|minutes?)\b|\d{1,4}h\d|\d{1,3}:[0-5]\d)/y
  bare.lastIndex = at
  if (!bare.test(line)) return null
  const found = elapsedAt(`T${line.slice(at, at + 40)}`, 0)
  return found && { ...found, end: found.end - 1 + at }
}

/** A line that begins with a time, apart from bullets, brackets and marks; `rest` is what is said at it. */
export function stampedLine(line: string): StampedLine | null {
  lead.lastIndex = 0
  const before = lead.exec(line)
  const at = lead.lastIndex
  if (!before || !mayStart.test(line.charAt(at))) return null
  const stamp = stampAt(line, at) ?? sinceStart(line, at)
  if (!stamp) return null
  let end = stamp.end
  if (before[1]) {
    const close = /\s?[\])]/y
    close.lastIndex = end
    if (!close.test(line)) return null
    end = close.lastIndex
  }
  mark.lastIndex = end
  mark.test(line)
  return { stamp, rest: line.slice(mark.lastIndex) }
}

function hasClock(stamp: FoundStamp): boolean {
  return stamp.when === null || stamp.when.kind !== 'wall' || stamp.when.clock !== null
}

/** A line that is nothing but a day: `2024-05-01`, `--- Mon, 1 May ---`, `## May 1st, 2024:`. */
export function dayLine(line: string): WrittenDay | null {
  if (line.length > 100) return null
  const from = rule.exec(line)?.[0].length ?? 0
  const week = weekdayAt(line, from)
  const at = week ? week.end + (/^\s*/.exec(line.slice(week.end))?.[0].length ?? 0) : from
  const found = dayAt(line, at)
  return found && /^[\s:#*_`=~-]*$/.test(line.slice(found.end)) ? found.day : null
}

function claims(input: TextInput): number {
  let stamped = 0
  let others = 0
  let first = 0
  for (const [index, line] of input.lines.slice(0, 5_000).entries()) {
    if (line.trim() === '') continue
    const found = stampedLine(line)
    if (found && hasClock(found.stamp)) {
      if (stamped === 0) first = index
      stamped++
    } else others++
  }
  if (stamped === 0 || (stamped === 1 && (others > 3 || !mayBegin(input.lines[first - 1])))) return 0
  const share = stamped / (stamped + others)
  return share < 0.1 ? 0 : 0.3 + 0.4 * share
}

// A single time at a line's start is chance where the line goes on with a sentence from above.
function mayBegin(above: string | undefined): boolean {
  return (
    above === undefined ||
    above.trim() === '' ||
    /:\s*$/.test(above) ||
    dayLine(above) !== null ||
    zoneStated(above) !== null
  )
}

interface Open {
  entry: RawEntry
  lines: string[]
}

function read(input: TextInput, warnings: Warnings): Reading {
  const found: Open[] = []
  const items: RawItem[] = []
  let skipped = 0
  let gap: string[] = []
  let before = 0
  let left = 0
  const lastStamped = input.lines.findLastIndex((line) => {
    const one = stampedLine(line)
    return one !== null && hasClock(one.stamp)
  })
  for (const [index, line] of input.lines.entries()) {
    const number = index + 1
    const open = found.at(-1)
    if (line.trim() === '' || tagLine.test(line)) {
      gap.push('')
      continue
    }
    const day = dayLine(line)
    if (day) {
      items.push({ kind: 'day', day, line: number })
      gap = []
      continue
    }
    const stamped = stampedLine(line)
    if (stamped && (hasClock(stamped.stamp) || found.length === 0 || !/^\s/.test(line))) {
      gap = []
      if (stamped.stamp.when === null) {
        skipped++
        warnings.add(number, `A pattern stands here instead of a time: "${line.trim().slice(0, 80)}".`)
        continue
      }
      const entry: RawEntry = {
        kind: 'entry',
        when: stamped.stamp.when,
        author: '',
        text: '',
        line: number,
        zoneName: stamped.stamp.zoneName,
      }
      items.push(entry)
      const lines = stamped.stamp.note ? [stamped.rest, `(${stamped.stamp.note})`] : [stamped.rest]
      found.push({ entry, lines: lines.filter((part, at) => at > 0 || part !== '') })
    } else if (open && (gap.length === 0 || index < lastStamped || /^\s/.test(line))) {
      if (!(gap.length === 0 && zoneStated(line) && line.length < 80))
        open.lines.push(...gap, line.replace(/^(?: {1,8}|\t)/, ''))
      gap = []
    } else if (open) {
      left++
    } else if (!zoneStated(line)) {
      before++
    }
  }
  sayLeftOut(before, left, lastStamped, warnings)
  settle(found)
  const title = input.lines.find((line) => line.trim() !== '') ?? null
  const isTitle = title !== null && stampedLine(title) === null
  return {
    items,
    skipped,
    statements: statementsOf(input.text, isTitle ? title : null, input.fileName, null),
  }
}

function sayLeftOut(before: number, left: number, lastStamped: number, warnings: Warnings): void {
  const leftOut = (count: number, where: string) =>
    count === 1
      ? `One line stands ${where} and was left out.`
      : `${count} lines stand ${where} and were left out.`
  if (before > 0) warnings.add(1, leftOut(before, 'before the first time'))
  if (left > 0) warnings.add(lastStamped + 2, leftOut(left, 'apart after the last time'))
}

function settle(found: readonly Open[]): void {
  const spoken = speakers(found.map((open) => open.lines[0] ?? ''))
  for (const [index, open] of found.entries()) {
    const one = spoken[index]
    open.entry.author = one?.author ?? ''
    open.entry.text = [one?.text ?? '', ...open.lines.slice(1)].join('\n').trim()
  }
}

/** Lists of times as people type and paste them: `14:05 text`, `[2:05pm PT] text`, `- ~14:05 - text`, `T+12m text`. */
export const plain: Format = { id: 'plain', endings: ['.txt', '.log'], claims, read }
