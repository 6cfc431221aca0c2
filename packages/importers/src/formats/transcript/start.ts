import { isDay } from '../../time/calendar.ts'
import { zoneAt } from '../../time/zones.ts'

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
  /(?:\b(GMT|UTC))?(?<!\d)((?:19|20)\d\d)([-_.]?)(\d\d)\3(\d\d)[T _-](?:at )?([01]\d|2[0-3])[-_.:h]?([0-5]\d)(?:[-_.:m]?([0-5]\d))?s?(?!\d)[ _]?([A-Z]{1,4}(?![A-Za-z]))?/

/** The start that a file name or a note of a transcript tells, null where it tells none. */
export function recordingStart(text: string): RecordingStart | null {
  const found = moment.exec(text.slice(0, 400))
  if (!found) return null
  const [, before, year, , month, day, hours, minutes, seconds, after] = found
  if (!isDay(Number(year), Number(month), Number(day))) return null
  const wall = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hours),
    Number(minutes),
    Number(seconds ?? 0),
  )
  const name = before ?? after ?? ''
  const zone = name === '' ? null : zoneAt(name, 0)
  return { wall, zone: zone?.zone ?? null, zoneName: zone?.name ?? '' }
}
