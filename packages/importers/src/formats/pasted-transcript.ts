import type { Format, Reading, TextInput } from '../format.ts'
import { nothingStated } from '../format.ts'
import { dayInFileName } from '../time/calendar.ts'
import type { Warnings } from '../warnings.ts'
import type { Cue } from './transcript/cues.ts'
import { entriesOf, startOf } from './transcript/start.ts'

const offset = /(?:(\d{1,2}):)?(\d{1,2}):(\d{2})\s{0,4}$/
const alone = /^\s{0,4}(\d{1,2}):(\d{2}):(\d{2})\s{0,4}$/
const spoken = /^(\p{L}[^:\n]{0,59}):\s{1,4}(\S.*)$/u
const sample = 5_000

function msOf(found: RegExpExecArray): number {
  return ((Number(found[1] ?? 0) * 60 + Number(found[2])) * 60 + Number(found[3])) * 1000
}

// Ann Arbor  0:03 (Teams, Otter), Speaker 2 00:03, Ann Arbor (00:03): as Rev writes it.
const behindName = /^(\p{L}[^\n:()<>[\]]{0,59}?)\s{1,8}(\()?((?:\d{1,2}:)?\d{1,2}:\d\d)\)?:?\s{0,4}$/u
const told = /transcri|otter\.ai|^speakers\b|^summary keywords\b|\brecording\b/im

interface OffsetHead {
  author: string
  ms: number
  /** From 0. */
  at: number
}

function offsetHeads(lines: readonly string[]): OffsetHead[] {
  return lines.flatMap((line, at) => {
    const found = line.length > 90 || (lines[at + 1] ?? '').trim() === '' ? null : behindName.exec(line)
    const time = offset.exec(found?.[3] ?? '')
    return found && time ? [{ author: (found[1] ?? '').trim(), ms: msOf(time), at }] : []
  })
}

/** Names and minutes above what was said: no clock on a wall shows 0:03 at a start, nor goes on so. */
function underHeads(lines: readonly string[], fileName: string): Cue[] {
  const heads = offsetHeads(lines)
  const [first] = heads
  if (!first || heads.some(({ ms }, n) => n > 0 && ms < (heads[n - 1]?.ms ?? 0))) return []
  const isBrief = /(?:^|[\s(])0:\d\d\)?:?\s{0,4}$/.test(lines[first.at] ?? '')
  const above = `${lines.slice(0, first.at).join('\n')}\n${fileName}\n${lines.slice(-3).join('\n')}`
  const begins = first.ms < 10 * 60_000
  const isBracketed = /\)\s{0,4}:?\s{0,4}$/.test(lines[first.at] ?? '')
  if (!isBrief && !(begins && (isBracketed || told.test(above)))) return []
  return heads.map(({ author, ms, at }, index) => {
    const said = lines.slice(at + 1, heads[index + 1]?.at ?? lines.length)
    const text = said
      .filter((line) => !/^Transcribed by https?:/.test(line))
      .join('\n')
      .trim()
    return { ...span(ms), author, text, line: at + 1, utterance: '' }
  })
}

/** Minutes on lines of their own with `Ann: text` below them, as Meet writes it; told by the word in its title. */
function underMinutes(lines: readonly string[], fileName: string): Cue[] {
  if (!/transcript/i.test(`${lines.slice(0, 12).join('\n')} ${fileName}`)) return []
  const cues: Cue[] = []
  let ms: number | null = null
  for (const [index, line] of lines.entries()) {
    const found = alone.exec(line)
    if (found) {
      ms = msOf(found)
      continue
    }
    if (ms === null || line.trim() === '') continue
    const said = spoken.exec(line)
    const last = cues.at(-1)
    if (said)
      cues.push({ ...span(ms), author: said[1] ?? '', text: said[2] ?? '', line: index + 1, utterance: '' })
    else if (last && last.fromMs === ms) last.text += `\n${line.trim()}`
  }
  return cues
}

function span(ms: number): { fromMs: number; toMs: number } {
  return { fromMs: ms, toMs: ms }
}

function cuesIn(lines: readonly string[], fileName: string): Cue[] {
  const cues = underHeads(lines, fileName)
  return cues.length > 0 ? cues : underMinutes(lines, fileName)
}

function read(input: TextInput, warnings: Warnings): Reading {
  const cues = cuesIn(input.lines, input.fileName)
  const start = startOf(input, (cues[0]?.line ?? 1) - 1)
  const items = entriesOf(cues, start, warnings)
  return { items, skipped: 0, statements: nothingStated(dayInFileName(input.fileName)) }
}

/** Transcripts of calls as text: names and minutes above what was said, or minutes above names. */
export const pastedTranscript: Format = {
  id: 'transcript',
  endings: ['.txt'],
  claims: (input) => {
    if (input.json !== undefined) return 0
    return cuesIn(input.lines.slice(0, sample), input.fileName).length > 1 ? 0.97 : 0
  },
  read,
}
