import type { Scale } from './scale.ts'
import { offsetAt, wallAt } from './incident-time.ts'

const MINUTE = 60_000
const DAY = 86_400_000
/** Steps of an axis in minutes: those that people count in. */
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440]
/** Pixels that a label of five figures needs with air around it. */
const LABEL_ROOM = 64

export interface Tick {
  readonly ms: number
  readonly x: number
  readonly label: string
}

/**
 * Round times along the axis, as fine as their labels leave room; none stands on a break or out of the window.
 * @param zone the incident's zone: rounding follows its clock
 */
export const ticksOf = (scale: Scale, zone: string): readonly Tick[] => {
  const step = stepOf(scale)
  if (step === null) return []
  const ticks: Tick[] = []
  const roundedUp = Math.ceil((scale.from + offsetAt(scale.from, zone)) / step) * step
  for (let local = roundedUp; ; local += step) {
    const ms = local - offsetAt(local - offsetAt(scale.from, zone), zone)
    if (ms > scale.to) break
    const fold = scale.folds.find((each) => ms > each.from && ms < each.to)
    if (fold) {
      // A stretch of years may fold; walking through it step by step would take as long.
      local = Math.floor((fold.to + offsetAt(fold.to, zone)) / step) * step
      continue
    }
    const x = scale.x(ms)
    const last = ticks.at(-1)
    if (last && x - last.x < LABEL_ROOM * 0.75) continue
    ticks.push({ ms, x, label: labelOf(ms, zone, step) })
  }
  return ticks
}

const labelOf = (ms: number, zone: string, step: number): string => {
  if (step < DAY) return wallAt(ms, zone).time
  return new Date(ms).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: zone })
}

const stepOf = (scale: Scale): number | null => {
  const folded = scale.folds.reduce((sum, fold) => sum + (fold.to - fold.from), 0)
  const taken = scale.folds.reduce((sum, fold) => sum + (fold.x1 - fold.x0), 0)
  const linear = scale.to - scale.from - folded
  const width = scale.right - scale.left - taken
  if (linear <= 0 || width <= 0) return null
  const minutes = ((LABEL_ROOM / width) * linear) / MINUTE
  const step = STEPS.find((each) => each >= minutes)
  // Beyond a day, whole days; so many that their labels keep apart.
  return (step ?? Math.ceil(minutes / 1440) * 1440) * MINUTE
}
