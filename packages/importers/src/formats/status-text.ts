import type { Format, RawItem, Reading, TextInput } from '../format.ts'
import { wholeStamp } from '../time/stamp.ts'
import { statementsOf } from '../time/statements.ts'
import type { WallTime } from '../time/when.ts'
import type { Warnings } from '../warnings.ts'
import { dayLine } from './plain.ts'

const sample = 5_000
const status =
  /^(Resolved|Monitoring|Identified|Investigating|Update|Postmortem|Completed|Verifying|In progress|Scheduled)(?:\s{1,3}[-–—]\s{1,3}(\S.*))?$/i
const posted = /^Posted\s[^.]{1,60}\.\s{1,3}(?=\S)/i
const longestUpdate = 60

interface Update {
  status: string
  title: string
  words: string[]
  when: WallTime
  zoneName: string
  /** From 1. */
  line: number
}

/** A time with its day that is all of a line, below what it belongs to. */
function stampBelow(line: string): { when: WallTime; zoneName: string } | null {
  if (line.length > 120 || !/\d:\d\d/.test(line)) return null
  const stamp = wholeStamp(line.trim().replace(posted, ''))
  const when = stamp?.when
  return stamp && when?.kind === 'wall' && when.day && when.clock ? { when, zoneName: stamp.zoneName } : null
}

/** The updates of a text: a status, what was said, and the time below it. */
function updatesIn(lines: readonly string[]): { updates: Update[]; left: number } {
  const updates: Update[] = []
  const outside = new Set<number>()
  let title = ''
  let titleAt = -1
  for (let at = 0; at < lines.length; at++) {
    const line = (lines[at] ?? '').trim()
    const begun = status.exec(line)
    const end = begun ? endOf(lines, at) : null
    if (!begun || end === null) {
      if (line === '' || dayLine(line)) continue
      outside.add(at)
      ;[title, titleAt] = line.length <= 200 ? [line, at] : ['', -1]
      continue
    }
    outside.delete(titleAt)
    const words = [begun[2] ?? '', ...lines.slice(at + 1, end.at)].map((one) => one.trim())
    const { when, zoneName } = end
    updates.push({ status: begun[1] ?? '', title, words, when, zoneName, line: at + 1 })
    at = end.at
  }
  return { updates, left: outside.size }
}

function endOf(lines: readonly string[], from: number) {
  for (let at = from + 1; at < Math.min(lines.length, from + longestUpdate); at++) {
    const line = lines[at] ?? ''
    const found = stampBelow(line)
    if (found) return { ...found, at }
    if (status.test(line.trim())) return null
  }
  return null
}

function read(input: TextInput, warnings: Warnings): Reading {
  const { updates, left } = updatesIn(input.lines)
  const items: RawItem[] = []
  for (const [index, line] of input.lines.entries()) {
    const day = dayLine(line)
    if (day && !stampBelow(line)) items.push({ kind: 'day', day, line: index + 1 })
  }
  for (const { status: name, title, words, when, zoneName, line } of updates) {
    const text = [title === '' ? name : `${name}: ${title}`, ...words].join('\n').trim()
    items.push({ kind: 'entry', when, author: '', text, line, zoneName })
  }
  if (left > 0) warnings.add(1, `${left} lines stand outside of the updates and were left out.`)
  // Days stand above the updates that they hold for.
  items.sort((a, b) => ('line' in a ? a.line : 0) - ('line' in b ? b.line : 0))
  return { items, skipped: 0, statements: statementsOf(input.text, null, input.fileName, null) }
}

/** Incidents copied from a status page: each update with its time below it, where a list would have it above. */
export const statusText: Format = {
  id: 'statuspage',
  endings: ['.txt'],
  claims: (input) => {
    if (input.json !== undefined) return 0
    const { updates } = updatesIn(input.lines.slice(0, sample))
    return updates.length > 1 ? 0.98 : updates.length === 1 ? 0.9 : 0
  },
  read,
}
