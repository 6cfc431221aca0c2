import { isDay } from '../../time/calendar.ts'
import { wholeStamp } from '../../time/stamp.ts'
import type { When } from '../../time/when.ts'

const iso =
  /^\s{0,4}(\d{4})-(\d\d)-(\d\d)[T ](\d\d:\d\d)(?::(\d\d)(?:[.,](\d{1,3})\d{0,9})?)?\s?(Z|UTC|[+-]\d\d:?\d\d)\s{0,4}$/

/**
 * Milliseconds since 1970 of a moment as services write it: ISO 8601 with its zone to any fraction, or seconds, milliseconds
 * or microseconds since 1970. Null for anything else, for days the calendar lacks and for moments before 1970: services
 * write year 1 for "not yet".
 */
export function momentOf(value: unknown): number | null {
  if (typeof value === 'number') return ofEpoch(value)
  if (typeof value !== 'string') return null
  if (/^\d{10,16}(?:\.\d{1,9})?$/.test(value)) return ofEpoch(Number(value))
  const [, year, month, day, clock, seconds = '00', fraction = '0', zone] = iso.exec(value) ?? []
  if (year === undefined || month === undefined || day === undefined || zone === undefined) return null
  if (!isDay(Number(year), Number(month), Number(day))) return null
  const offset = zone === 'UTC' ? 'Z' : zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone
  const ms = Date.parse(`${year}-${month}-${day}T${clock}:${seconds}.${fraction.padEnd(3, '0')}${offset}`)
  return Number.isFinite(ms) && ms >= 0 ? ms : null
}

// Seconds of the years 2001 to 2286, and what is a thousand or a million times as much.
function ofEpoch(value: number): number | null {
  if (value >= 1e9 && value < 1e10) return Math.floor(value * 1000)
  if (value >= 1e12 && value < 1e13) return Math.floor(value)
  if (value >= 1e15 && value < 1e16) return Math.floor(value / 1000)
  return null
}

/** The time in a field, with its end where that is told too; a time without a zone stays one on a wall. Null for none. */
export function whenOf(value: unknown, until: unknown = null): When | null {
  const ms = momentOf(value)
  if (ms !== null) return { kind: 'instant', ms, untilMs: momentOf(until) }
  if (typeof value !== 'string') return null
  const when = wholeStamp(value)?.when ?? null
  return when?.kind === 'wall' && when.day ? when : null
}
