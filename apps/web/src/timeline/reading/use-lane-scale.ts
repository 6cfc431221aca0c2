import { useMemo } from 'react'
import { foldsOf } from '../folds.ts'
import { type Scale, scaleOf } from '../scale.ts'
import type { Stretch } from './reading-store.ts'

/** Room before the first moment and after the last, px, and the width of a quiet stretch that is folded. */
const BEFORE = 14
const AFTER = 40
const FOLD = 34

export interface LaneScale {
  readonly scale: Scale
  /** From the first moment in any lane to the last. */
  readonly whole: Stretch
}

/**
 * How incident time runs across the lanes; quiet stretches fold as on the strip. null without entries or width.
 * @param times moments of all lanes, rising; ms
 * @param stretch a part of the incident to draw; null for all of it
 */
export const useLaneScale = (
  times: readonly number[],
  width: number,
  stretch: Stretch | null,
): LaneScale | null =>
  useMemo(() => {
    const [first, last] = [times[0], times.at(-1)]
    if (first === undefined || last === undefined || width <= BEFORE + AFTER) return null
    const { from, to } = stretch ?? { from: first, to: last }
    const folds = foldsOf(times, from, to)
    const scale = scaleOf({ from, to, folds }, { left: BEFORE, right: width - AFTER, fold: FOLD })
    return { scale, whole: { from: first, to: last } }
  }, [times, width, stretch])
