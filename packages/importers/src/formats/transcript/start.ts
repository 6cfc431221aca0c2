import type { RawEntry, TextInput } from '../../format.ts'
import { isDay } from '../../time/calendar.ts'
import { stampAt } from '../../time/stamp.ts'
import type { Clock, NamedDay, When } from '../../time/when.ts'
import { offsetAt, zoneAt } from '../../time/zones.ts'
import type { Warnings } from '../../warnings.ts'
import type { Cue } from './cues.ts'

const dayMs = 24 * 60 * 60 * 1000

/** When a recording began, on the clock on the wall. */
export interface RecordingStart {
  /** Milliseconds since 1970 as if the clock showed UTC. */
  wall: number
  /** Zone written with it, else null. */
  zone: string | null
  zoneName: string
}

// GMT20240501-140500_Recording.vtt, 2024-05-01T14-05-09.vtt, call 2024-05-01 14.05 UTC.srt, NOTE 2024-05-01T14:05:00Z.
const moment =
  /(?:\b(GMT|UTC))?(?<!\d)((?:19|20)\d\d)([-_./]?)(\d\d)\3(\d\d)[T _-](?:at )?([01]\d|2[0-3])[-_.:h]?([0-5]\d)(?:[-_.:m]?([0-5]\d))?s?(?!\d)(?:\.\d{1,9})?[ _]?/

/** A day with its year and a time as words say it: `Wed, May 01, 2024 2:05PM • 45:10`. */
function startInWords(text: string): RecordingStart | null {
  const stamp = text.length > 120 ? null : stampAt(text, /^\s{0,8}/.exec(text)?.[0].length ?? 0)
  const when = stamp?.when
  if (!stamp || when?.kind !== 'wall' || when.day?.kind !== 'named' || !when.clock) return null
  const { year, month, day } = when.day
  if (year === null) return null
  return { wall: Date.UTC(year, month - 1, day) + when.clock.ms, zone: when.zone, zoneName: stamp.zoneName }
}

/** The start that a file name or a note of a transcript tells, null where it tells none. */
function recordingStart(text: string): RecordingStart | null {
  const found = moment.exec(text.slice(0, 400))
  if (!found) return null
  const [whole, before, year, , month, day, hours, minutes, seconds] = found
  if (!isDay(Number(year), Number(month), Number(day))) return null
  const wall = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hours),
    Number(minutes),
    Number(seconds ?? 0),
  )
  const end = found.index + whole.length
  const zone = before === undefined ? (zoneAt(text, end) ?? offsetAt(text, end)) : zoneAt(before, 0)
  return { wall, zone: zone?.zone ?? null, zoneName: zone?.name ?? '' }
}

/** The start of a recording as the lines above its first words tell it, or the name of the file. */
export function startOf(input: TextInput, linesAbove: number): RecordingStart | null {
  for (const text of [...input.lines.slice(0, Math.min(Math.max(0, linesAbove), 50)), input.fileName]) {
    const start = recordingStart(text) ?? startInWords(text)
    if (start) return start
  }
  return null
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
    until: cue.toMs > cue.fromMs ? { day: start ? to.day : null, clock: to.clock } : null,
    zone: start?.zone ?? null,
    about: start === null,
  }
}

/** Entries of what was said, on the clock on the wall; without a start from midnight, which is said. */
export function entriesOf(
  cues: readonly Cue[],
  start: RecordingStart | null,
  warnings: Warnings,
): RawEntry[] {
  if (start === null && cues.length > 0) {
    const what =
      'Times of a transcript count from the start of the recording, and nothing says when that was; they were counted from midnight. Give the file a name with its start, such as "2024-05-01T14-05-00 UTC.vtt".'
    warnings.add(cues[0]?.line ?? 0, what)
  }
  return cues.map((cue) => ({
    kind: 'entry',
    when: whenOf(cue, start),
    author: cue.author,
    text: cue.text,
    line: cue.line,
    zoneName: start?.zoneName ?? '',
  }))
}
