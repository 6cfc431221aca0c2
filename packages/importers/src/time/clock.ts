import type { Clock } from './when.ts'

const minute = 60_000
const hour = 60 * minute

const digits = /([01]?\d|2[0-4]):([0-5]\d)(?::([0-5]\d|60)(?:[.,](\d{1,9}))?)?(?![\d])(?!:\d)/y
const hourOnly = /(\d{1,2})(?=\s?[AaPp]\.?[Mm]\b)/y
const french = /([01]?\d|2[0-3])(?:h|\sh\s)([0-5]\d)(?!\w)/y
const german = /([01]?\d|2[0-3])\.([0-5]\d)(?=\s?Uhr\b)/y
const military = /([01]\d|2[0-3])([0-5]\d)(?=\s?(?:Z|UTC|GMT|hrs?)\b)/y
const half = /(?:\s?([AaPp])\.?[Mm]\b\.?|([AaPp])(?![\w.]))/y
const partial = /([0-2?xX][0-9?xX]?):([0-5?xX][0-9?xX])(?::[0-9?xX]{2})?(?!\w|:\w)/y
const template = /(?:HH|hh):?(?:MM|mm)(?::?(?:SS|ss))?\b/y

export interface FoundClock {
  clock: Clock
  /** am or pm as written, else null. */
  half: 'am' | 'pm' | null
  end: number
}

/** True where somebody left a pattern instead of a time: `HH:mm`. */
export function clockTemplateAt(text: string, at: number): number | null {
  template.lastIndex = at
  const found = template.exec(text)
  return found ? at + found[0].length : null
}

/** Puts a time on the half of the day that is said for it; hours that do not fit (14:05 am) stay. */
export function onHalf(clock: Clock, which: 'am' | 'pm'): Clock {
  const hours = Math.floor(clock.ms / hour)
  if (which === 'am' && hours === 12) return { ...clock, ms: clock.ms - 12 * hour }
  if (which === 'pm' && hours < 12) return { ...clock, ms: clock.ms + 12 * hour }
  return clock
}

function ofParts(
  hours: number,
  minutes: number,
  seconds: string | undefined,
  fraction: string | undefined,
): Clock | null {
  if (hours > 24 || (hours === 24 && minutes > 0)) return null
  const milliseconds = fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1000)
  // A leap second reads as the last second of its minute.
  const whole = seconds === undefined ? 0 : Math.min(Number(seconds), 59)
  return {
    ms: hours * hour + minutes * minute + whole * 1000 + milliseconds,
    hasSeconds: seconds !== undefined,
    latestMs: null,
  }
}

function partialAt(text: string, at: number): FoundClock | null {
  partial.lastIndex = at
  const found = partial.exec(text)
  const [whole, hours, minutes] = found ?? []
  if (whole === undefined || hours === undefined || minutes === undefined) return null
  if (!/[?xX]/.test(whole) || !/\d/.test(hours)) return null
  const lowest = (part: string) => Number(part.replace(/[?xX]/g, '0'))
  const highest = (part: string, most: number) => Math.min(most, Number(part.replace(/[?xX]/g, '9')))
  const first = lowest(hours) * hour + lowest(minutes) * minute
  const last = highest(hours, 23) * hour + highest(minutes, 59) * minute
  if (first > last) return null
  return { clock: { ms: first, hasSeconds: false, latestMs: last }, half: null, end: at + whole.length }
}

/** True for `??:??`, `XX:XX`: a time was meant and is not known. Answers where it ends. */
export function unknownClockAt(text: string, at: number): number | null {
  const found = /^(?:[?xX]{1,2}:[?xX]{2}|\?{2,4})(?![\w:])/.exec(text.slice(at, at + 8))
  return found ? at + found[0].length : null
}

/**
 * A time of day at exactly this place: 14:05, 14:05:09.250, 2:05pm, 12:29p, 2 pm, 14h05, 1405Z, 14:??, 2X:XX.
 * 12-hour times come back on their half of the day.
 */
export function clockAt(text: string, at: number): FoundClock | null {
  digits.lastIndex = at
  let found = digits.exec(text)
  if (!found) {
    for (const pattern of [french, german, military]) {
      pattern.lastIndex = at
      found ??= pattern.exec(text)
    }
  }
  hourOnly.lastIndex = at
  const bare = found ? null : hourOnly.exec(text)
  const hours = found?.[1] ?? bare?.[1]
  const whole = found?.[0] ?? bare?.[0]
  if (hours === undefined || whole === undefined) return partialAt(text, at)
  const clock = ofParts(Number(hours), Number(found?.[2] ?? 0), found?.[3], found?.[4])
  if (!clock || (bare && (Number(hours) > 12 || Number(hours) === 0))) return null
  const end = at + whole.length
  half.lastIndex = end
  const said = half.exec(text)
  const letter = (said?.[1] ?? said?.[2])?.toLowerCase()
  if (said === null || letter === undefined) return { clock, half: null, end }
  const which = letter === 'a' ? 'am' : 'pm'
  return { clock: onHalf(clock, which), half: which, end: end + said[0].length }
}
