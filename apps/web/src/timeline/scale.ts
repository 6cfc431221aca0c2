import type { Fold } from './folds.ts'

/** Pixels that a folded stretch takes, room for its zigzags and its length in words. */
const FOLD_WIDTH = 62
/** However many stretches fold, they never take more than this part of the strip. */
const FOLD_SHARE = 0.5

export interface Scale {
  readonly from: number
  readonly to: number
  readonly left: number
  readonly right: number
  /** Where a moment stands. Moments outside the window stand at its edge. */
  x(ms: number): number
  /** The moment at a place, the reverse of `x`. */
  at(x: number): number
  readonly folds: readonly (Fold & { readonly x0: number; readonly x1: number })[]
}

interface Piece {
  from: number
  to: number
  x0: number
  x1: number
}

/**
 * Linear time in which quiet stretches are folded to a fixed width.
 * @param span the window in ms and the stretches to fold inside it, in order
 * @param box where it is drawn, and how wide a folded stretch is at most, in pixels
 */
export const scaleOf = (
  span: { from: number; to: number; folds: readonly Fold[] },
  box: { left: number; right: number; fold?: number },
): Scale => {
  const { from, to } = span
  const { left, right, fold: foldMost = FOLD_WIDTH } = box
  const width = Math.max(0, right - left)
  const folded = span.folds.reduce((sum, fold) => sum + (fold.to - fold.from), 0)
  const linear = to - from - folded
  const foldWidth =
    linear > 0 && span.folds.length > 0 ? Math.min(foldMost, (width * FOLD_SHARE) / span.folds.length) : 0
  const perMs = linear > 0 ? (width - foldWidth * span.folds.length) / linear : 0
  const pieces: Piece[] = []
  const folds: Scale['folds'][number][] = []
  let x = left
  let at = from
  for (const fold of span.folds) {
    const x0 = x + (fold.from - at) * perMs
    const x1 = x0 + foldWidth
    pieces.push({ from: at, to: fold.from, x0: x, x1: x0 }, { from: fold.from, to: fold.to, x0, x1 })
    folds.push({ ...fold, x0, x1 })
    x = x1
    at = fold.to
  }
  pieces.push({ from: at, to, x0: x, x1: to > from ? right : left })
  return {
    from,
    to,
    left,
    right,
    folds,
    x: (ms) => {
      if (ms <= from) return left
      const piece = pieces.find((each) => ms <= each.to) ?? pieces.at(-1)!
      return Math.min(right, between(ms, piece.from, piece.to, piece.x0, piece.x1))
    },
    at: (place) => {
      if (place <= left) return from
      const piece = pieces.find((each) => place <= each.x1) ?? pieces.at(-1)!
      return Math.min(to, between(place, piece.x0, piece.x1, piece.from, piece.to))
    },
  }
}

const between = (value: number, a: number, b: number, u: number, v: number): number =>
  b === a ? u : u + ((Math.min(value, b) - a) / (b - a)) * (v - u)
