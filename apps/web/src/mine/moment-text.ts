import { toLocal, toUtc } from '../kit/local-time.ts'

/** Between which times the incident lies, as far as anybody knows, and on whose clock. */
export interface Span {
  readonly from: string | null
  readonly to: string | null
  readonly zone: string
}

/** Where a line belongs while no entry does: a moment of the incident, words, or both. */
export interface MomentText {
  readonly moment: string | null
  readonly about: string | null
}

const TIME = /^[~≈]?\s*([01]?\d|2[0-3])[:.]([0-5]\d)(?!\d)[\s,:–-]*(.*)$/su
const HOUR = 3_600_000
const DAY = 24 * HOUR

/**
 * Reads what somebody types for a time: `23:40`, `about the second page`, `9:05 the first call`. A time after which the
 * incident was over is of the day after the one it began on, where that fits. Without a day to put it on a time stays
 * words.
 */
export const readMoment = (typed: string, { from, to, zone }: Span): MomentText => {
  const text = typed.trim()
  const [, hour, minute, rest = ''] = TIME.exec(text) ?? []
  if (hour === undefined || from === null) return { moment: null, about: text === '' ? null : text }
  const clock = `${hour.padStart(2, '0')}:${minute}`
  const start = Date.parse(from)
  const end = to === null ? start + DAY : Math.max(Date.parse(to), start)
  const days = Array.from({ length: 1 + Math.min(31, Math.ceil((end - start) / DAY)) + 1 }, (_, index) =>
    toLocal(new Date(start + index * DAY).toISOString(), zone).slice(0, 10),
  )
  const moments = days.flatMap((day) => toUtc(`${day}T${clock}`, zone) ?? [])
  // A little before the first entry is still part of the story; a whole day after the last one is not.
  const inside = moments.find((at) => Date.parse(at) >= start - 3 * HOUR && Date.parse(at) <= end + 3 * HOUR)
  return { moment: inside ?? moments[0] ?? null, about: rest.trim() === '' ? null : rest.trim() }
}
