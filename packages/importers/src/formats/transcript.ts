import type { Format, RawEntry, Reading, TextInput } from '../format.ts'
import { nothingStated } from '../format.ts'
import { dayInFileName } from '../time/calendar.ts'
import type { Clock, NamedDay, When } from '../time/when.ts'
import type { Warnings } from '../warnings.ts'
import { cueTimes, cuesOf, utterancesOf } from './transcript/cues.ts'
import type { Cue } from './transcript/cues.ts'
import { recordingStart } from './transcript/start.ts'
import type { RecordingStart } from './transcript/start.ts'

const dayMs = 24 * 60 * 60 * 1000
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

function clockOf(wall: number): { day: NamedDay; clock: Clock } {
  const date = new Date(wall)
  const day: NamedDay = {
    kind: 'named',
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  }
  return { day, clock: { ms: wall % dayMs, hasSeconds: true, latestMs: null } }
}

function whenOf(cue: Cue, start: RecordingStart | null): When {
  const from = clockOf((start?.wall ?? 0) + cue.fromMs)
  const to = clockOf((start?.wall ?? 0) + Math.max(cue.fromMs, cue.toMs))
  return {
    kind: 'wall',
    day: start ? from.day : null,
    weekday: null,
    clock: from.clock,
    until: { day: start ? to.day : null, clock: to.clock },
    zone: start?.zone ?? null,
    about: start === null,
  }
}

function startOf(input: TextInput, first: number): RecordingStart | null {
  const head = input.lines.slice(0, Math.max(0, first - 1)).slice(0, 50)
  for (const text of [...head, input.fileName]) {
    const start = recordingStart(text)
    if (start) return start
  }
  return null
}

function read(input: TextInput, warnings: Warnings): Reading {
  const cues = cuesOf(input.lines)
  const start = startOf(input, cues[0]?.line ?? 1)
  if (start === null && cues.length > 0) {
    const what =
      'Times of a transcript count from the start of the recording, and nothing says when that was; they were counted from midnight. Give the file a name with its start, such as "2024-05-01T14-05-00 UTC.vtt".'
    warnings.add(cues[0]?.line ?? 0, what)
  }
  const items = utterancesOf(cues).map((cue): RawEntry => {
    return {
      kind: 'entry',
      when: whenOf(cue, start),
      author: cue.author,
      text: cue.text,
      line: cue.line,
      zoneName: start?.zoneName ?? '',
    }
  })
  return { items, skipped: 0, statements: nothingStated(dayInFileName(input.fileName)) }
}

/** Transcripts of calls: WebVTT and SRT, with the speaker as a voice or in front of a colon. */
export const transcript: Format = { id: 'transcript', endings: ['.vtt', '.srt', '.sbv'], claims, read }
