/** A day as written. Month 1-12. `year` null where only day and month are said. */
export interface NamedDay {
  kind: 'named'
  year: number | null
  month: number
  day: number
}

/** A day as 03/04/2024, of which only the whole file can tell what is the month. */
export interface SlashDay {
  kind: 'slash'
  first: number
  second: number
  year: number | null
}

export type WrittenDay = NamedDay | SlashDay

/** A time of day as written, in milliseconds since midnight. */
export interface Clock {
  ms: number
  hasSeconds: boolean
  /** Latest time it can mean, where digits are missing (14:?? is 14:00 to 14:59). */
  latestMs: number | null
}

/** A moment that needs nothing else to be known. */
export interface Instant {
  kind: 'instant'
  ms: number
  untilMs: number | null
}

/** A time on some clock on a wall. What it leaves out is found by the timekeeper. */
export interface WallTime {
  kind: 'wall'
  day: WrittenDay | null
  /** 1 Monday to 7 Sunday. */
  weekday: number | null
  clock: Clock | null
  until: { day: WrittenDay | null; clock: Clock } | null
  /** Zone written at this very time: an IANA name or an offset. */
  zone: string | null
  about: boolean
}

/** T+12m: so long after a start that is told elsewhere. */
export interface Elapsed {
  kind: 'elapsed'
  ms: number
  about: boolean
}

/** Nothing tells the time. */
export interface Untold {
  kind: 'untold'
}

export type When = Instant | WallTime | Elapsed | Untold

export const untold: Untold = { kind: 'untold' }
