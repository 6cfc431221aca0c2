import type { RawEntry, RawItem } from '../format.ts'
import type { Need, Precision } from '../timeline.ts'
import type { Warnings } from '../warnings.ts'
import { DayReader, dayMs } from './day-reader.ts'
import { isDescending } from './direction.ts'
import { lasting, warnOfOddDays } from './oddities.ts'
import type { DayOf } from './oddities.ts'
import type { Statements } from './statements.ts'
import type { Elapsed, Instant, NamedDay, WallTime } from './when.ts'
import { ZoneChoice } from './zone-choice.ts'

/** What the caller said about the times of an input, and what the input says itself. */
export interface Frame {
  timeZone: string | null
  day: NamedDay | null
  statements: Statements
}

export interface TimedEntry {
  entry: RawEntry
  at: number | null
  until: number | null
  precision: Precision
}

/** Progress is told after so many entries. */
const pace = 5_000
const minute = 60_000
const hour = 60 * minute
/** A step back by more than this is the next day; less is a line written out of order. */
const nextDayStep = 6 * hour
/** The same between two parts of a document: a summary may list the same evening before the timeline does. */
const nextDayStepOfPart = 12 * hour
/** After midnight, a jump forward by more than this is a late line of the evening before. */
const lateLineStep = 23 * hour
/** "2019-10-20 00:55" may be the exception in a list whose day is stated as the 21st; further apart it is another matter. */
const statedAfter = 7 * dayMs

/**
 * Works out the moments of a list of entries in the order they are written. The rules are those of the package's README:
 * a day holds until another is written or the clock steps back over midnight, and every assumption is said.
 */
export class Timekeeper {
  readonly needs = new Set<Need>()
  readonly #frame: Frame
  readonly #warnings: Warnings
  readonly #days: DayReader
  readonly #zones: ZoneChoice
  readonly #dated: DayOf[] = []
  readonly #floor: number | null
  #day: number | null = null
  #dayFromEntry = false
  #rolledDay: number | null = null
  #weekday: number | null = null
  #wall: number | null = null
  #partEnded = false
  #moment: number | null = null
  #start: number | null = null
  #back = { count: 0, most: 0, line: 0 }

  constructor(frame: Frame, items: readonly RawItem[], warnings: Warnings) {
    this.#frame = frame
    this.#warnings = warnings
    this.#days = new DayReader(frame, items, warnings, () => this.needs.add('date'))
    this.#zones = new ZoneChoice(frame, items, warnings, () => this.needs.add('timeZone'))
    this.#floor = this.#days.floor
  }

  /** The moments of all entries, in the order given. `tell` hears now and then how many are done. */
  read(items: readonly RawItem[], tell: (done: number) => void = () => undefined): TimedEntry[] {
    const descending = isDescending(items)
    const timed: TimedEntry[] = []
    for (const item of descending ? items.toReversed() : items) {
      if (item.kind === 'part') this.#partEnded = true
      else if (item.kind === 'day') this.#setDay(this.#days.read(item.day, this.#day, item.line), false)
      else timed.push(this.#entry(item))
      if (timed.length % pace === 0) tell(timed.length)
    }
    if (descending)
      this.#warnings.add(0, 'The newest entry comes first; days were counted from the last one up.')
    else this.#sayBackwards()
    warnOfOddDays(this.#dated, this.#frame.statements, this.#warnings)
    if (timed.some((one) => one.at !== null)) this.#zones.sayConflicts(this.#frame.statements.otherZone)
    return descending ? timed.reverse() : timed
  }

  #entry(entry: RawEntry): TimedEntry {
    const when = entry.when
    let found: Omit<TimedEntry, 'entry'>
    if (when.kind === 'instant') found = this.#instant(when)
    else if (when.kind === 'wall') found = this.#wallTime(when, entry)
    else if (when.kind === 'elapsed') found = this.#elapsed(when, entry)
    else found = { at: null, until: null, precision: 'unknown' }
    if (found.at !== null) {
      this.#moment = found.at
      if (when.kind !== 'elapsed') this.#start ??= found.at
    }
    return { entry, ...found }
  }

  #instant(when: Instant): Omit<TimedEntry, 'entry'> {
    const until = when.untilMs !== null && when.untilMs >= when.ms ? when.untilMs : null
    return { at: when.ms, until, precision: 'exact' }
  }

  #setDay(day: number, fromEntry: boolean): void {
    this.#day = day
    this.#dayFromEntry = fromEntry
    this.#rolledDay = null
    this.#wall = null
  }

  #wallTime(when: WallTime, entry: RawEntry): Omit<TimedEntry, 'entry'> {
    const before = this.#wall
    let wall: number
    if (when.day) {
      const day = this.#days.read(when.day, this.#day, entry.line)
      this.#setDay(day, true)
      this.#dated.push({ day, line: entry.line })
      wall = day + (when.clock?.ms ?? 0)
      this.#noteStep(before, wall, entry.line)
    } else {
      wall = this.#undated(when, entry.line)
    }
    if (when.clock?.latestMs != null) {
      const what =
        'Digits of this time are missing; the earliest time that it can mean and that fits the order was taken.'
      this.#warnings.add(entry.line, what)
    }
    this.#weekday = when.weekday ?? this.#weekday
    this.#wall = wall
    this.#partEnded = false
    const at = this.#zones.moment(when.zone, wall, this.#moment, entry)
    const until = this.#until(when, wall, at, entry)
    const precision: Precision = !when.clock
      ? 'day'
      : when.about
        ? 'about'
        : when.clock.hasSeconds
          ? 'exact'
          : 'minute'
    return { at, until, precision }
  }

  #undated(when: WallTime, line: number): number {
    if (this.#day === null) {
      this.#setDay(this.#days.base(line), false)
    } else if (
      this.#dayFromEntry &&
      this.#floor !== null &&
      this.#day < this.#floor &&
      this.#floor - this.#day <= statedAfter
    ) {
      this.#setDay(this.#floor, false)
    }
    let day = this.#day ?? 0
    if (when.weekday !== null && this.#weekday !== null && when.weekday !== this.#weekday) {
      day += ((when.weekday - this.#weekday + 7) % 7) * dayMs
      this.#setDay(day, false)
    }
    const clock = when.clock
    if (!clock) return day
    let wall = day + clock.ms
    const before = this.#wall
    if (before === null) return wall
    // 14:?? after 14:30 is not before it.
    if (clock.latestMs !== null && before > wall && before <= day + clock.latestMs) wall = before
    const back = before - wall
    if (back > (this.#partEnded ? nextDayStepOfPart : nextDayStep)) {
      this.#day = day + dayMs
      this.#rolledDay = this.#day
      const written = new Date(this.#day).toISOString().slice(0, 10)
      this.#warnings.add(
        line,
        `The clock steps back by ${lasting(back)} here; this was taken as the next day (${written}).`,
      )
      return wall + dayMs
    }
    if (-back > lateLineStep && this.#rolledDay === day) return wall - dayMs
    this.#noteStep(before, wall, line)
    return wall
  }

  #noteStep(before: number | null, wall: number, line: number): void {
    if (before === null || before - wall < minute) return
    if (this.#back.count === 0) this.#back.line = line
    this.#back.count++
    this.#back.most = Math.max(this.#back.most, before - wall)
  }

  #until(when: WallTime, wall: number, at: number, entry: RawEntry): number | null {
    if (!when.until) return null
    const start = wall - (wall % dayMs)
    const day = when.until.day ? this.#days.read(when.until.day, this.#day, entry.line) : start
    let end = day + when.until.clock.ms
    if (!when.until.day && end < wall) end += dayMs
    const ms = this.#zones.of(when.zone, entry).moment(end, at).ms
    if (ms >= at) return ms
    this.#warnings.add(entry.line, 'The end of this span lies before its start; only the start was taken.')
    return null
  }

  #elapsed(when: Elapsed, entry: RawEntry): Omit<TimedEntry, 'entry'> {
    if (this.#start !== null) {
      return { at: this.#start + when.ms, until: null, precision: when.about ? 'about' : 'minute' }
    }
    const day = this.#day ?? this.#days.base(entry.line)
    this.#day = day
    const what =
      'Times like T+12m are counted from midnight, as nothing says when T was. Add a line such as "14:05 T".'
    this.#warnings.once('elapsed', entry.line, what)
    const midnight = this.#zones.of(null, entry).moment(day, null).ms
    return { at: midnight + when.ms, until: null, precision: 'about' }
  }

  #sayBackwards(): void {
    if (this.#back.count === 0) return
    const many = this.#back.count === 1 ? 'One entry stands' : `${this.#back.count} entries stand`
    const what = `${many} below a later one (by up to ${lasting(this.#back.most)}), the first here. The order of the text was kept.`
    this.#warnings.add(this.#back.line, what)
  }
}
