const HOUR = 3_600_000

/** A stretch of incident time that is drawn folded, in ms since 1970. */
export interface Fold {
  readonly from: number
  readonly to: number
  /** The whole quiet stretch, between the entries around it. */
  readonly quietMs: number
}

/**
 * Which quiet stretches fold: no entry for more than 1/12 of the window and at least 60 minutes (DESIGN.md 2). A
 * little air is left on both sides, so that the entries around it do not stand on the break.
 * @param times moments of entries in ms, in any order
 * @param from start of the window
 * @param to its end
 */
export const foldsOf = (times: readonly number[], from: number, to: number): readonly Fold[] => {
  const window = to - from
  const air = window / 80
  const stops = [from, ...times.filter((time) => time > from && time < to), to].sort((a, b) => a - b)
  const folds: Fold[] = []
  for (let index = 1; index < stops.length; index++) {
    const before = stops[index - 1]!
    const after = stops[index]!
    const quietMs = after - before
    if (quietMs > window / 12 && quietMs >= HOUR) folds.push({ from: before + air, to: after - air, quietMs })
  }
  return folds
}
