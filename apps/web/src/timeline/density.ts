import type { Scale } from './scale.ts'

/** Above this many entries single ticks run into one another and bars are drawn. */
export const MANY = 150
/** Width of a bar with the air beside it, in px. */
const BAR = 4

export interface Bar {
  readonly x: number
  /** Height as a part of the tallest, 0 to 1. */
  readonly part: number
  /** The last moment in it. */
  readonly ms: number
}

/**
 * How many entries lie where along the strip. The square root lets a few lines be seen beside a burst of hundreds.
 * @param times moments in ms, in any order
 */
export const densityOf = (times: readonly number[], scale: Scale): readonly Bar[] => {
  const bins = new Map<number, { count: number; ms: number }>()
  for (const ms of times) {
    const bin = Math.floor(scale.x(ms) / BAR)
    const held = bins.get(bin)
    if (held) {
      held.count++
      held.ms = Math.max(held.ms, ms)
    } else bins.set(bin, { count: 1, ms })
  }
  const most = Math.max(1, ...[...bins.values()].map(({ count }) => count))
  return [...bins]
    .sort(([a], [b]) => a - b)
    .map(([bin, { count, ms }]) => ({ x: bin * BAR, part: Math.sqrt(count / most), ms }))
}
