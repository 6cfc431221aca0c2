import type { Format, Reading, TextInput } from '../format.ts'
import { nothingStated } from '../format.ts'
import { dayInFileName } from '../time/calendar.ts'
import type { Warnings } from '../warnings.ts'
import { headsOf } from './pasted.ts'
import type { Cue } from './transcript/cues.ts'
import { entriesOf, startOf } from './transcript/start.ts'

const offset = /(?:(\d{1,2}):)?(\d{1,2}):(\d{2})\s{0,4}$/
const alone = /^\s{0,4}(\d{1,2}):(\d{2}):(\d{2})\s{0,4}$/
const spoken = /^(\p{L}[^:\n]{0,59}):\s{1,4}(\S.*)$/u
const sample = 5_000

function msOf(found: RegExpExecArray): number {
  return ((Number(found[1] ?? 0) * 60 + Number(found[2])) * 60 + Number(found[3])) * 1000
}

/** `Ann Arbor  0:03` above what was said, as Teams and Otter write it: no clock on a wall shows 0:03 at a start. */
function underHeads(lines: readonly string[]): Cue[] {
  const heads = headsOf(lines)
  const [first] = heads
  if (!first || first.head.kind !== 'behind' || !/\s0:\d\d\s{0,4}$/.test(lines[first.at] ?? '')) return []
  return heads.flatMap(({ head, at }, index) => {
    const found = offset.exec(lines[at] ?? '')
    if (!found) return []
    const words = lines.slice(at + 1, heads[index + 1]?.at ?? lines.length)
    return [
      {
        ...span(msOf(found)),
        author: head.author,
        text: words.join('\n').trim(),
        line: at + 1,
        utterance: '',
      },
    ]
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
  const cues = underHeads(lines)
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
