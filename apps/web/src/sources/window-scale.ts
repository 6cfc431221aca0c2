import type { LogLine } from './log.ts'

/** So many bars are drawn over a log, whatever its length. */
export const BARS = 108

/** How many lines of a log lie in each of its bars. @param first begin and end of the log in ms */
export const barsOf = (lines: readonly LogLine[], first: number, last: number): readonly number[] => {
  const counts = Array.from({ length: BARS }, () => 0)
  const width = Math.max(1, last - first)
  for (const { ms } of lines) {
    if (ms === null) continue
    const bar = Math.min(BARS - 1, Math.floor(((ms - first) / width) * BARS))
    counts[bar] = (counts[bar] ?? 0) + 1
  }
  return counts
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const STEPS = [MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 7 * DAY, 14 * DAY, 30 * DAY, 90 * DAY, 365 * DAY] // prettier-ignore

export interface Tick {
  readonly ms: number
  /** A day is named and not a time. */
  readonly isDay: boolean
}

/** Round moments between two, at most ten. @param offsetMs how far the zone is ahead of UTC */
export const roundTicks = (first: number, last: number, offsetMs: number): readonly Tick[] => {
  const step = STEPS.find((one) => (last - first) / one <= 9) ?? STEPS.at(-1)!
  const begin = Math.ceil((first + offsetMs) / step) * step - offsetMs
  const ticks: Tick[] = []
  for (let ms = begin; ms <= last && ticks.length < 10; ms += step) ticks.push({ ms, isDay: step >= DAY })
  return ticks
}
