import { Temporal } from 'temporal-polyfill'

export type ClockChange = 'none' | 'twice' | 'never'

interface Offsets {
  /** Milliseconds to take from the wall time for the first and the second reading. */
  first: number
  second: number
  change: ClockChange
}

const quarter = 15 * 60 * 1000

function fixedOffset(zone: string): number | null {
  if (zone === 'UTC') return 0
  const [, sign, hours, minutes] = /^([+-])(\d{2}):(\d{2})$/.exec(zone) ?? []
  if (sign === undefined) return null
  return (sign === '+' ? 1 : -1) * (Number(hours) * 60 + Number(minutes)) * 60_000
}

/**
 * Wall times of one zone to moments. Asks Temporal once for each quarter of an hour that occurs: no zone of the IANA
 * database since 1970 changes its clocks at a finer grain.
 */
export class LocalTime {
  readonly zone: string
  readonly #fixed: number | null
  readonly #known = new Map<number, Offsets>()

  constructor(zone: string) {
    this.zone = zone
    this.#fixed = fixedOffset(zone)
  }

  /**
   * `wall` is the wall time written as if it were UTC, in ms. A time that happens twice (clocks set back) is the first one,
   * unless only the second is not before `notBefore`; a time that never happens (clocks set forward) is moved on by the gap.
   */
  moment(wall: number, notBefore: number | null): { ms: number; change: ClockChange } {
    if (this.#fixed !== null) return { ms: wall - this.#fixed, change: 'none' }
    const offsets = this.#offsets(wall)
    const first = wall - offsets.first
    if (offsets.change !== 'twice' || notBefore === null) return { ms: first, change: offsets.change }
    const second = wall - offsets.second
    return { ms: first < notBefore && notBefore <= second + quarter ? second : first, change: 'twice' }
  }

  #offsets(wall: number): Offsets {
    const slot = Math.floor(wall / quarter)
    const before = this.#known.get(slot)
    if (before) return before
    const start = slot * quarter
    const written = new Date(start)
    const plain = new Temporal.PlainDateTime(
      written.getUTCFullYear(),
      written.getUTCMonth() + 1,
      written.getUTCDate(),
      written.getUTCHours(),
      written.getUTCMinutes(),
    )
    const earlier = plain.toZonedDateTime(this.zone, { disambiguation: 'earlier' })
    const later = plain.toZonedDateTime(this.zone, { disambiguation: 'later' })
    const offsets = offsetsOf(start, earlier, later)
    this.#known.set(slot, offsets)
    return offsets
  }
}

function offsetsOf(start: number, earlier: Temporal.ZonedDateTime, later: Temporal.ZonedDateTime): Offsets {
  const first = start - earlier.epochMilliseconds
  const second = start - later.epochMilliseconds
  if (first === second) return { first, second, change: 'none' }
  // In a gap, "later" keeps the offset from before the change and so lands behind it.
  const never = !later.toPlainDateTime().equals(earlier.toPlainDateTime())
  return never ? { first: second, second, change: 'never' } : { first, second, change: 'twice' }
}
