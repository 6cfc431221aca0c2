import { dayAt, daysNamed } from '../../time/calendar.ts'
import { clockAt } from '../../time/clock.ts'
import { stampAt } from '../../time/stamp.ts'
import type { NamedDay } from '../../time/when.ts'
import { LocalTime } from '../../time/local-time.ts'
import { zoneAt } from '../../time/zones.ts'

// Sat Oct 29 00:00:28 2016, as C's ctime writes it.
const ctime =
  /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),?\s{1,2}([A-Z][a-z]{2})\s{1,2}(\d{1,2})\s(\d{1,2}:\d{2}:\d{2})\s(?:([A-Z]{2,4})\s)?(\d{4})(?:\s([A-Z]{2,4})\b)?/
const dayWords =
  /\b(?:Day changed|Log opened|BEGIN LOGGING|Session Start|Session Time|Date changed|New day|Loaded log from)\b/i
const startWords = /\bMeeting (?:was )?started(?: at| on)?:?\s{1,2}/

interface Written {
  day: NamedDay
  clockMs: number
  zone: string | null
}

function fromCtime(text: string): Written | null {
  const found = ctime.exec(text.slice(0, 600))
  const [, month, number, clock, zoneBefore, year, zoneAfter] = found ?? []
  if (month === undefined || number === undefined || clock === undefined || year === undefined) return null
  const day = dayAt(`${number} ${month} ${year}`, 0)?.day
  const time = clockAt(clock, 0)
  const name = zoneBefore ?? zoneAfter
  if (day?.kind !== 'named' || !time) return null
  return { day, clockMs: time.clock.ms, zone: name === undefined ? null : (zoneAt(name, 0)?.zone ?? null) }
}

/** The day that a client's own line begins: "Day changed", "Log opened", or a bare day between dashes. */
export function dayBegun(text: string): NamedDay | null {
  const bare =
    /^[\s\d:[\]]{0,12}[-*=[|\s]{2,6}(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},?\s)?([^-*=\]|]{6,30}|\d{4}-\d\d-\d\d)[-*=\]|\s]{1,6}$/.exec(
      text.slice(0, 120),
    )
  // Eggdrop: [00:00] --- Wed May  1 2024.
  const midnight =
    /^-{3}\s(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\s{1,2}([A-Z][a-z]{2})\s{1,2}(\d{1,2})\s(\d{4})$/.exec(text)
  if (midnight) return daysNamed(`${midnight[1]} ${midnight[2]}, ${midnight[3]}`, 1)[0] ?? null
  if (!dayWords.test(text.slice(0, 120)) && !bare) return null
  return fromCtime(text)?.day ?? daysNamed(text.slice(0, 200), 1)[0] ?? null
}

export interface MeetingStart {
  day: NamedDay
  zone: { zone: string; name: string } | null
}

const quarter = 15 * 60_000

/**
 * What a meeting bot says in its first line: the day, and by comparing its time with the clock of the line, the zone of
 * the log. `clockMs` is the time of day in front of the line.
 */
export function meetingStart(text: string, clockMs: number): MeetingStart | null {
  const found = startWords.exec(text.slice(0, 300))
  if (!found) return null
  const stamp = stampAt(text, found.index + found[0].length)
  let written = fromCtime(text)
  if (
    stamp?.when?.kind === 'wall' &&
    stamp.when.day?.kind === 'named' &&
    stamp.when.day.year !== null &&
    stamp.when.clock
  ) {
    written = { day: stamp.when.day, clockMs: stamp.when.clock.ms, zone: stamp.when.zone }
  }
  if (!written || written.day.year === null) return null
  if (written.zone === null) return { day: written.day, zone: null }
  const wall = Date.UTC(written.day.year, written.day.month - 1, written.day.day) + written.clockMs
  const utc = new LocalTime(written.zone).moment(wall, null).ms
  const half = 12 * 60 * 60_000
  let ahead = Math.round((clockMs - (utc % (2 * half))) / quarter) * quarter
  if (ahead > half) ahead -= 2 * half
  if (ahead <= -half) ahead += 2 * half
  const local = new Date(utc + ahead)
  const day: NamedDay = {
    kind: 'named',
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
  }
  return { day, zone: offsetName(ahead) }
}

function offsetName(ahead: number): { zone: string; name: string } {
  if (ahead === 0) return { zone: 'UTC', name: 'UTC' }
  const minutes = Math.abs(ahead) / 60_000
  const zone = `${ahead < 0 ? '-' : '+'}${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  return { zone, name: `UTC${zone}` }
}
