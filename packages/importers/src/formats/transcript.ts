import type { Format, Reading, TextInput } from '../format.ts'
import { nothingStated } from '../format.ts'
import { dayInFileName } from '../time/calendar.ts'
import type { Warnings } from '../warnings.ts'
import { cueTimes, cuesOf, utterancesOf } from './transcript/cues.ts'
import { entriesOf, startOf } from './transcript/start.ts'

const sample = 5_000

function claims(input: TextInput): number {
  if (/^WEBVTT(?:\s|$)/.test(input.text)) return 1
  let timed = 0
  let said = 0
  for (const line of input.lines.slice(0, sample)) {
    if (cueTimes(line)) timed++
    else if (line.trim() !== '' && !/^\d{1,6}$/.test(line.trim())) said++
  }
  return timed > 0 && said < 40 * timed && cueTimes(firstTimed(input.lines)) ? 0.99 : 0
}

// In SRT the first cue stands at the top, below its number; in a document that quotes some, it does not.
function firstTimed(lines: readonly string[]): string {
  const filled = lines.slice(0, 50).filter((line) => line.trim() !== '')
  const [first = '', second = ''] = filled
  return /^\d{1,6}$/.test(first.trim()) ? second : first
}

function read(input: TextInput, warnings: Warnings): Reading {
  const cues = cuesOf(input.lines)
  const start = startOf(input, (cues[0]?.line ?? 1) - 1)
  const items = entriesOf(utterancesOf(cues), start, warnings)
  return { items, skipped: 0, statements: nothingStated(dayInFileName(input.fileName)) }
}

/** Transcripts of calls: WebVTT and SRT, with the speaker as a voice or in front of a colon. */
export const transcript: Format = { id: 'transcript', endings: ['.vtt', '.srt', '.sbv'], claims, read }
