/** A stretch that takes more than this part of all of it and holds nothing is folded. */
const FOLDED_FROM = 0.2
/** Room that a folded stretch keeps, as a part of the width. */
const FOLD_PART = 0.05

/** Where moments stand across a lane, 0 to 1, with long empty stretches folded. */
export interface LaneScale {
  part(ms: number): number
  /** Where a stretch is folded, 0 to 1. */
  readonly folds: readonly { readonly from: number; readonly to: number }[]
}

/** @param times moments in ms, in any order */
export const laneScale = (times: readonly number[]): LaneScale => {
  const sorted = [...times].sort((a, b) => a - b)
  const [first, last] = [sorted[0] ?? 0, sorted.at(-1) ?? 0]
  const span = Math.max(1, last - first)
  const empty = sorted.flatMap((to, index) => {
    const from = sorted[index - 1] ?? to
    return to - from > span * FOLDED_FROM ? [{ from, to }] : []
  })
  // A few moments far apart are nothing but gaps: they stand where they were.
  const gaps = empty.reduce((sum, { from, to }) => sum + to - from, 0) < span ? empty : []
  const folded = gaps.reduce((sum, { from, to }) => sum + to - from, 0)
  const perMs = (1 - gaps.length * FOLD_PART) / Math.max(1, span - folded)
  const part = (ms: number): number => {
    let place = 0
    let at = first
    for (const { from, to } of gaps) {
      if (ms <= from) break
      place += (from - at) * perMs + FOLD_PART * Math.min(1, (ms - from) / (to - from))
      at = Math.min(ms, to)
      if (ms < to) return place
    }
    return Math.max(0, Math.min(1, place + Math.max(0, ms - at) * perMs))
  }
  return { part, folds: gaps.map(({ from, to }) => ({ from: part(from), to: part(to) })) }
}
