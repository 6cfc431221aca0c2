import type { Precision } from '@second-story/board'

const formats = new Map<string, Intl.DateTimeFormat>()

// Making a format costs more than using it a thousand times.
const formatOf = (zone: string): Intl.DateTimeFormat => {
  let format = formats.get(zone)
  if (!format) formats.set(zone, (format = makeFormat(zone)))
  return format
}

const makeFormat = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  })

/** The zone itself where this browser knows it, else UTC, which is what the document stores. */
export const knownZone = (zone: string | undefined): string => {
  if (!zone) return 'UTC'
  try {
    formatOf(zone)
    return zone
  } catch {
    return 'UTC'
  }
}

export interface Wall {
  /** YYYY-MM-DD */
  readonly day: string
  /** HH:MM */
  readonly time: string
  /** SS */
  readonly seconds: string
}

/** What clock and calendar showed in a zone. */
export const wallAt = (ms: number, zone: string): Wall => {
  const part: Record<string, string> = {}
  for (const { type, value } of formatOf(zone).formatToParts(ms)) part[type] = value
  return {
    day: `${part['year']}-${part['month']}-${part['day']}`,
    time: `${part['hour']}:${part['minute']}`,
    seconds: part['second'] ?? '00',
  }
}

const days = new Map<string, string>()
const QUARTER = 15 * 60_000

/** YYYY-MM-DD in a zone. Every zone turns its day on a quarter of an hour, so thousands of entries ask a few times. */
export const dayAt = (ms: number, zone: string): string => {
  const key = `${zone} ${Math.floor(ms / QUARTER)}`
  let day = days.get(key)
  if (day === undefined) days.set(key, (day = wallAt(ms, zone).day))
  return day
}

/** An entry's time as a row shows it: `≈` for a remembered one, a dash where only the day or nothing is known. */
export const timeLabel = (
  at: string | null | undefined,
  precision: Precision | undefined,
  zone: string,
): string => {
  if (!at || precision === 'day' || precision === 'unknown') return '–'
  const { time } = wallAt(Date.parse(at), zone)
  return precision === 'about' ? `≈${time}` : time
}

/** A day as a separator says it, for example "Tuesday, 31 January 2017". */
export const dayLabel = (day: string): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })

/** The same moment on the incident's clock and, where it differs, on the reader's own: for hover and for the card. */
export const bothClocks = (ms: number, zone: string, own: string): string => {
  const there = wallAt(ms, zone)
  const here = wallAt(ms, own)
  const text = `${there.day} ${there.time}:${there.seconds} ${zone}`
  if (here.day === there.day && here.time === there.time) return text
  return `${text}. For you ${here.day === there.day ? '' : `${here.day} `}${here.time} (${own})`
}

export interface TypedTime {
  readonly time: string
  readonly about: boolean
}

/**
 * Reads a time as people type it: `23:40`, `2340`, `9:05`, `23.40`, with seconds, with `~` or `≈` in front.
 * @returns null when it is none
 */
export const readTime = (typed: string): TypedTime | null => {
  const found = /^\s*([~≈]?)\s*(\d{1,2})[:.h]?(\d{2})(?:[:.](\d{2}))?\s*$/.exec(typed)
  if (!found) return null
  const [, about, hour, minute, second] = found
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null
  return { time: `${hour!.padStart(2, '0')}:${minute}${second ? `:${second}` : ''}`, about: about !== '' }
}

/** How far a zone's clock is ahead of UTC at a moment, in ms. */
export const offsetAt = (ms: number, zone: string): number => {
  const { day, time, seconds } = wallAt(ms, zone)
  return Date.parse(`${day}T${time}:${seconds}Z`) - Math.floor(ms / 1000) * 1000
}

const DAY = 86_400_000

/**
 * The UTC moment of a day and time on the clock of a zone, as the document stores it. Where the clock was turned
 * back the first of the two is meant; where it was turned forward, the time as the old clock would have shown it
 * (what Temporal calls compatible; its polyfill would weigh more than all of the timeline).
 */
export const momentOf = (day: string, time: string, zone: string): string => {
  const local = Date.parse(`${day}T${time}Z`)
  const before = offsetAt(local - DAY, zone)
  const after = offsetAt(local + DAY, zone)
  const isRight = (offset: number): boolean => offsetAt(local - offset, zone) === offset
  const ms = local - (isRight(before) || !isRight(after) ? before : after)
  return `${new Date(ms).toISOString().slice(0, 19)}Z`
}

/** How long a stretch lasted, in the largest unit that says it well. */
export const lengthLabel = (ms: number): string => {
  const minutes = Math.round(ms / 60_000)
  if (minutes < 120) return `${minutes} min`
  const hours = Math.round(minutes / 60)
  return hours < 48 ? `${hours} h` : `${Math.round(hours / 24)} days`
}
