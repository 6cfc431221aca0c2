import { toUtc } from '../kit/local-time.ts'

/** What `/t` was given: a time on the incident's clock and what happened then. */
export interface TimedWords {
  /** HH:MM or HH:MM:SS */
  readonly time: string
  /** Remembered, written with ~ or ≈ before it. */
  readonly about: boolean
  readonly text: string
}

/** Reads `23:40 first reports`, `2340 ...`, `~9.05 ...`; null where it does not begin with a time and go on. */
export const readTimed = (typed: string): TimedWords | null => {
  const found = /^\s*([~≈]?)\s*(\d{1,2})[:.h]?(\d{2})(?::(\d{2}))?\s+(\S.*)$/su.exec(typed)
  if (!found) return null
  const [, about, hour = '', minute = '', second, text = ''] = found
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null
  const seconds = second ? `:${second}` : ''
  return { time: `${hour.padStart(2, '0')}:${minute}${seconds}`, about: about !== '', text: text.trim() }
}

const DAY = 86_400_000

/**
 * The moment with that time of day that is nearest to another: said at 23:25 about 00:10, the next day is meant.
 * @param near ISO 8601, for example of the entry under discussion
 * @returns ISO 8601 UTC
 */
export const nearestMoment = (time: string, near: string, zone: string): string => {
  const wanted = Date.parse(near)
  const moments = [-1, 0, 1].flatMap((days) => {
    const day = new Date(wanted + days * DAY).toISOString().slice(0, 10)
    return toUtc(`${day}T${time}`, zone) ?? []
  })
  const away = (moment: string): number => Math.abs(Date.parse(moment) - wanted)
  return moments.reduce((best, moment) => (away(moment) < away(best) ? moment : best), moments[0] ?? near)
}
