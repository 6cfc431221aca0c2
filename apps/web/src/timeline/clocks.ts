import { offsetAt, readTime, wallAt } from './incident-time.ts'

/** One clock that showed a moment. */
export interface Clock {
  /** Whose it is: "Incident", "UTC", "you", the name of a source; several where they are the same. */
  readonly whose: string
  readonly zone: string
  /** YYYY-MM-DD */
  readonly day: string
  /** HH:MM, with seconds where they are not zero */
  readonly time: string
  /** `UTC+2`, as it was at that very moment */
  readonly offset: string
}

/** How far ahead of UTC a zone was at a moment: `UTC+2`, `UTC+5:30`, `UTC−5`, `UTC`. */
export const offsetLabel = (ms: number, zone: string): string => {
  const minutes = Math.round(offsetAt(ms, zone) / 60_000)
  if (minutes === 0) return 'UTC'
  const rest = Math.abs(minutes) % 60
  const hours = Math.floor(Math.abs(minutes) / 60)
  return `UTC${minutes < 0 ? '\u2212' : '+'}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`
}

/** The same moment on every clock somebody may think in, each zone once and the incident's first. */
export const clocksAt = (
  ms: number,
  wanted: readonly (readonly [whose: string, zone: string])[],
): Clock[] => {
  const byZone = new Map<string, string[]>()
  for (const [whose, zone] of wanted) {
    const names = byZone.get(zone)
    if (names) names.push(whose)
    else byZone.set(zone, [whose])
  }
  return [...byZone].map(([zone, names]) => {
    const { day, time, seconds } = wallAt(ms, zone)
    return {
      whose: names.join(', '),
      zone,
      day,
      time: seconds === '00' ? time : `${time}:${seconds}`,
      offset: offsetLabel(ms, zone),
    }
  })
}

const DAY = 86_400_000

/**
 * The moments at which a zone's clock showed a time: one, two in the hour that comes twice when clocks go back, none
 * in the hour they skip. ISO 8601 UTC, oldest first.
 */
export const momentsOf = (day: string, time: string, zone: string): readonly string[] => {
  const local = Date.parse(`${day}T${time}Z`)
  if (Number.isNaN(local)) return []
  const offsets = new Set([offsetAt(local - DAY, zone), offsetAt(local + DAY, zone)])
  return [...offsets]
    .map((offset) => local - offset)
    .filter((ms) => local - offsetAt(ms, zone) === ms)
    .sort((a, b) => a - b)
    .map((ms) => `${new Date(ms).toISOString().slice(0, 19)}Z`)
}

const THREE_HOURS = 10_800_000

/** `UTC+1` for a moment in the hour that came twice, where the time alone does not say which; null for any other. */
export const repeatedOffset = (ms: number, zone: string): string | null => {
  // Asked for every line of a list: most are far from any change of the clocks.
  if (offsetAt(ms - THREE_HOURS, zone) === offsetAt(ms + THREE_HOURS, zone)) return null
  const { day, time, seconds } = wallAt(ms, zone)
  return momentsOf(day, `${time}:${seconds}`, zone).length > 1 ? offsetLabel(ms, zone) : null
}

const SPAN = /\s*(?:–|—|-|\bto\b)\s*/

/** Reads `23:40`, `≈23:40` and the span `23:40–23:55`; null where it is none of them. */
export const readSpan = (
  typed: string,
): { readonly time: string; readonly about: boolean; readonly until: string | null } | null => {
  const [begin = '', end, ...more] = typed.trim().split(SPAN)
  const from = readTime(begin)
  const until = end === undefined ? null : readTime(end)
  if (!from || more.length > 0 || (end !== undefined && !until)) return null
  return { ...from, until: until?.time ?? null }
}

/** The end of a span by its time alone: the first after the beginning, at midnight the next day's. */
export const endAfter = (at: string, time: string, zone: string): string => {
  const begin = Date.parse(at)
  for (const days of [0, 1]) {
    const { day } = wallAt(begin + days * DAY, zone)
    const end = momentsOf(day, time, zone).find((moment) => Date.parse(moment) > begin)
    if (end !== undefined) return end
  }
  // Only a clock that skips that time every day comes here.
  return at
}
