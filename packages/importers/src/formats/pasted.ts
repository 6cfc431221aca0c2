import type { Format, RawEntry, RawItem, Reading, TextInput } from '../format.ts'
import { dayLine } from './plain.ts'
import { statementsOf } from '../time/statements.ts'
import { clockAt, onHalf } from '../time/clock.ts'
import type { Warnings } from '../warnings.ts'
import { headAt } from './pasted/heads.ts'
import type { Head } from './pasted/heads.ts'

const sample = 5_000
// A chat program's own log, whose joins and modes look like names below a time.
const chatLine = /^\[[^\]]{4,40}\]\s(?:<[^<>]{1,60}>|[*•]\s|-\S{1,60}-)\s/

/** A head and the line, from 0, that it stands on. */
interface FoundHead {
  head: Head
  at: number
}

// Slack leaves the name out, and am or pm, where the same person goes on: a line with 2:06 alone.
const bareTime = /^\s{0,4}(\d{1,2}:\d\d)\s{0,4}$/

function isBare(lines: readonly string[], at: number, head: Head, above: Head): boolean {
  const goesOn = above.half || (above.indented === true && head.indented === false)
  return head.kind === 'below' && goesOn && bareTime.test(lines[at + 1] ?? '')
}

function followUp(lines: readonly string[], at: number, above: Head): Head | null {
  if (!above.half && above.indented !== true && above.kind !== 'behind') return null
  if (above.indented === true && /^\s/.test(lines[at] ?? '')) return null
  const time = bareTime.exec(lines[at] ?? '')?.[1]
  const before = above.stamp.when.clock
  const said = time === undefined ? null : clockAt(time, 0)
  if (!said || !before) return null
  const halves = above.half ? [onHalf(said.clock, 'am'), onHalf(said.clock, 'pm')] : [said.clock]
  const later = halves.find((one) => one.ms >= before.ms)
  const clock = later ?? (above.kind === 'behind' && !above.half ? undefined : halves[0])
  if (!clock) return null
  const when = { ...above.stamp.when, clock }
  return { ...above, stamp: { ...above.stamp, when }, lines: 1 }
}

/** The heads of a text, of the one kind that most of them have. */
function headsOf(lines: readonly string[]): FoundHead[] {
  const found: FoundHead[] = []
  for (let at = 0; at < lines.length;) {
    const above = found.at(-1)?.head ?? null
    const head = above ? (followUp(lines, at, above) ?? headAt(lines, at)) : headAt(lines, at)
    if (head && !(above && isBare(lines, at, head, above))) {
      found.push({ head, at })
      at += head.lines
    } else at++
  }
  const count = (kind: Head['kind']) => found.filter(({ head }) => head.kind === kind).length
  const kinds = (['bracketed', 'behind', 'below', 'named', 'listed', 'telegram'] as const).toSorted(
    (a, b) => count(b) - count(a),
  )
  return found.filter(({ head }) => head.kind === kinds[0])
}

function claims(input: TextInput): number {
  if (input.json !== undefined) return 0
  const lines = input.lines.slice(0, sample)
  const found = headsOf(lines)
  if (found.length < 2 || lines.some((line) => chatLine.test(line))) return 0
  const said = found.filter(({ head, at }) => (lines[at + head.lines] ?? '').trim() !== '').length
  const people = new Set(found.map(({ head }) => head.author)).size
  const filled = lines.filter((line) => line.trim() !== '').length
  // Each head has words below it, and people speak more than once or the heads are many of the lines.
  if (said * 10 < found.length * 9 || found.length * 40 < filled) return 0
  if (people === found.length && found.length > 6 && found[0]?.head.kind === 'below') return 0
  return 0.96
}

function read(input: TextInput, warnings: Warnings): Reading {
  const found = headsOf(input.lines)
  const items: RawItem[] = []
  const first = found[0]?.at ?? 0
  for (const [index, { head, at }] of found.entries()) {
    const end = found[index + 1]?.at ?? input.lines.length
    const entry = entryOf(head, at)
    const words: string[] = []
    items.push(entry)
    for (let line = at + head.lines; line < end; line++) {
      const written = input.lines[line] ?? ''
      const day = dayLine(written.replace(/^\s{0,8}/, ''))
      if (day) items.push({ kind: 'day', day, line: line + 1 })
      else words.push(written)
    }
    entry.text = words.join('\n').trim()
  }
  for (const [index, line] of input.lines.slice(0, first).entries()) {
    const day = dayLine(line)
    if (day) items.unshift({ kind: 'day', day, line: index + 1 })
  }
  const before = input.lines.slice(0, first).filter((line) => line.trim() !== '' && !dayLine(line)).length
  if (before > 0) warnings.add(1, `${before} lines stand before the first message and were left out.`)
  return { items, skipped: 0, statements: statementsOf('', null, input.fileName, null) }
}

function entryOf(head: Head, at: number): RawEntry {
  const { when, zoneName } = head.stamp
  return { kind: 'entry', when, author: head.author, text: '', line: at + 1, zoneName }
}

/** Messages copied out of Teams, Slack or Discord: a name and a time above what was said. */
export const pasted: Format = { id: 'pasted', endings: ['.txt'], claims, read }
