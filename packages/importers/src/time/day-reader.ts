import type { RawItem } from '../format.ts'
import type { Warnings } from '../warnings.ts'
import { isDay } from './calendar.ts'
import type { Frame } from './timekeeper.ts'
import type { NamedDay, SlashDay, WrittenDay } from './when.ts'

export const dayMs = 24 * 60 * 60 * 1000

function midnight(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day)
}

function dayNumber(day: NamedDay | null): number | null {
  return day?.year == null ? null : midnight(day.year, day.month, day.day)
}

function slashDays(items: readonly RawItem[]): SlashDay[] {
  const days: SlashDay[] = []
  for (const item of items) {
    if (item.kind === 'part') continue
    const written =
      item.kind === 'day'
        ? [item.day]
        : item.when.kind === 'wall'
          ? [item.when.day, item.when.until?.day]
          : []
    for (const day of written) if (day?.kind === 'slash') days.push(day)
  }
  return days
}

// Times above the first written day: a day heading begins the day after theirs, an entry is of their day unless its clock
// is behind.
function fromBelow(items: readonly RawItem[]): { day: number; from: string } | null {
  let above: number | null = null
  for (const item of items) {
    if (item.kind === 'part') continue
    const day = item.kind === 'day' ? item.day : item.when.kind === 'wall' ? item.when.day : null
    if (day?.kind === 'named' && day.year !== null) {
      if (above === null) return null
      const written = midnight(day.year, day.month, day.day)
      const clock = item.kind === 'entry' && item.when.kind === 'wall' ? (item.when.clock?.ms ?? 0) : -1
      return {
        day: clock < above ? written - dayMs : written,
        from: `line ${item.line}, which names the next day`,
      }
    }
    if (day) return null
    if (item.kind === 'entry' && item.when.kind === 'wall' && item.when.clock) above = item.when.clock.ms
  }
  return null
}

/** Turns days as written into days of the calendar, with what the whole input tells: its year, day or month first. */
export class DayReader {
  /** Day stated for all times without one, by the caller or the text; null without such a statement. */
  readonly floor: number | null
  readonly #known: { day: number; from: string } | null
  readonly #dayFirst: boolean
  readonly #warnings: Warnings
  readonly #needDate: () => void

  constructor(frame: Frame, items: readonly RawItem[], warnings: Warnings, needDate: () => void) {
    this.#warnings = warnings
    this.#needDate = needDate
    this.floor = dayNumber(frame.day ?? frame.statements.day)
    const [likely] = frame.statements.likely
    const guess = likely ? dayNumber(likely.day) : null
    const born = guess === null || !likely ? null : { day: guess, from: likely.from }
    if (this.floor !== null) this.#known = { day: this.floor, from: '' }
    // A day in the text may be one of the timeline itself, which then says more by its place.
    else if (born && born.from !== 'the text') this.#known = born
    else this.#known = fromBelow(items) ?? born
    this.#dayFirst = this.#findOrder(slashDays(items))
  }

  /** The day of entries under no day at all. */
  base(line: number): number {
    if (this.#known === null) {
      this.#needDate()
      return 0
    }
    if (this.#known.from !== '') {
      const written = new Date(this.#known.day).toISOString().slice(0, 10)
      this.#warnings.once(
        'base',
        line,
        `No day stands with the first times; ${written} was taken from ${this.#known.from}.`,
      )
    }
    return this.#known.day
  }

  /** A written day as ms of its midnight. A missing year is the one that brings it closest to the day before or the stated day. */
  read(written: WrittenDay, before: number | null, line: number): number {
    const day = written.kind === 'slash' ? this.#ordered(written) : written
    if (day.year !== null) return midnight(day.year, day.month, day.day)
    const near = before ?? this.#known?.day ?? null
    if (near === null) {
      this.#needDate()
      return midnight(isDay(1970, day.month, day.day) ? 1970 : 1972, day.month, day.day)
    }
    const year = new Date(near).getUTCFullYear()
    let best: number | null = null
    for (const candidate of [year - 1, year, year + 1]) {
      if (!isDay(candidate, day.month, day.day)) continue
      const ms = midnight(candidate, day.month, day.day)
      if (best === null || Math.abs(ms - near) < Math.abs(best - near)) best = ms
    }
    if (best !== null) return best
    this.#warnings.add(line, 'This day is not in the calendar of that year; the first of March was taken.')
    return midnight(year, 3, 1)
  }

  #ordered(day: SlashDay): NamedDay {
    const [month, number] = this.#dayFirst ? [day.second, day.first] : [day.first, day.second]
    if (isDay(day.year, month, number)) return { kind: 'named', year: day.year, month, day: number }
    return { kind: 'named', year: day.year, month: number, day: month }
  }

  #findOrder(days: readonly SlashDay[]): boolean {
    if (days.length === 0) return false
    if (days.some((day) => day.first > 12)) return true
    if (days.some((day) => day.second > 12)) return false
    // 03/04, 03/05, 03/06: what changes from line to line is the day.
    const firsts = new Set(days.map((day) => day.first))
    const seconds = new Set(days.map((day) => day.second))
    const known = this.#known ? new Date(this.#known.day) : null
    const fits = (first: boolean) =>
      known !== null &&
      days.some(
        (day) =>
          (first ? day.second : day.first) === known.getUTCMonth() + 1 &&
          (first ? day.first : day.second) === known.getUTCDate(),
      )
    if (fits(true) !== fits(false)) return fits(true)
    if (firsts.size !== seconds.size) return firsts.size > seconds.size
    const same = days.every((day) => day.first === day.second)
    if (!same) {
      this.#warnings.add(
        0,
        'Days like 03/04/2024 were read with the month first. Write 2024-04-03 where the day comes first.',
      )
    }
    return false
  }
}
