import { shortLabel } from '../labels.ts'
import type { Scale } from '../scale.ts'
import { shownWidth } from '../text-width.ts'
import type { LaneMark } from './lane-model.ts'

/** Between a mark and its words, and between words and the next mark, px. */
const GAP = 5
export const LABEL_SIZE = 11.5

export interface LaneLabel {
  readonly id: string
  readonly x: number
  readonly width: number
  readonly text: string
}

/**
 * The words that have room in a lane: each beside its mark, to the right, as long as it meets no other mark that has
 * words itself.
 * @param marks in order of time, those that are drawn and are no talk
 */
export const laneLabels = (marks: readonly LaneMark[], scale: Scale): readonly LaneLabel[] => {
  const labels: LaneLabel[] = []
  let free = -Infinity
  for (const [index, mark] of marks.entries()) {
    const x = scale.x(mark.ms)
    const text = shortLabel(mark.text)
    const width = shownWidth(text, LABEL_SIZE) + 8
    const next = marks[index + 1]
    const end = next ? scale.x(next.ms) - GAP : scale.right + 30
    if (text === '' || x < free || x + GAP + width > end) continue
    labels.push({ id: mark.id, x: x + GAP, width, text })
    free = x + GAP + width
  }
  return labels
}
