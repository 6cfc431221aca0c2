export interface Wanted {
  readonly id: string
  /** Where its mark stands, in pixels. */
  readonly x: number
  readonly width: number
}

export interface Placed {
  readonly id: string
  readonly row: 0 | 1
  /** Left edge of the text. */
  readonly left: number
  readonly width: number
}

/** The text begins a little left of its mark. */
const LEAN = 4
/** Between two texts in a row. */
const GAP = 10

/**
 * Places labels on its rows, two where nothing else is said: all when they fit, else the current one, then its
 * neighbours, then theirs, as far as there is room (DESIGN.md 2); the others show on hover and focus. No two overlap
 * and none leaves the strip.
 * @param wanted in order of time
 * @param current id of the one that must be shown, or null
 * @param rows numbers of the rows there are
 */
export const placeLabels = (
  wanted: readonly Wanted[],
  current: string | null,
  box: { left: number; right: number },
  rows: readonly (0 | 1)[] = [0, 1],
): readonly Placed[] => {
  const all = fill(wanted, box, rows)
  if (all.length === wanted.length) return all
  const middle = wanted.findIndex(({ id }) => id === current)
  const nearest = wanted
    .map((label, index) => ({ label, distance: middle === -1 ? index : Math.abs(index - middle) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ label }) => label)
  return fill(nearest, box, rows)
}

const fill = (
  labels: readonly Wanted[],
  box: { left: number; right: number },
  rows: readonly (0 | 1)[],
): Placed[] => {
  const placed: Placed[] = []
  for (const { id, x, width } of labels) {
    if (width > box.right - box.left) continue
    const left = Math.max(box.left, Math.min(x - LEAN, box.right - width))
    for (const row of rows) {
      if (placed.some((other) => other.row === row && overlaps(other, left, width))) continue
      placed.push({ id, row, left, width })
      break
    }
  }
  return placed
}

const overlaps = (other: Placed, left: number, width: number): boolean =>
  left < other.left + other.width + GAP && other.left < left + width + GAP

/** Longest a label gets before it is cut at a word. */
const LABEL_CHARS = 26

/** A first clause shorter than this, a mere name, does not say what happened. */
const CLAUSE_CHARS = 9

/** A few words that stand for an entry where its whole text has no room. */
export const shortLabel = (text: string): string => {
  const first = text.split(/[;:,.(–—]\s/)[0]!.trim()
  const clause = first.length < CLAUSE_CHARS ? text.trim() : first
  if (clause.length <= LABEL_CHARS) return clause
  const space = clause.slice(0, LABEL_CHARS + 1).lastIndexOf(' ')
  return `${clause.slice(0, space > LABEL_CHARS / 2 ? space : LABEL_CHARS).replace(/[\s,;:.]+$/, '')}…`
}
