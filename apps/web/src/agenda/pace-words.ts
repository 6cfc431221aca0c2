import { ON_PACE_MINUTES } from '@second-story/board'

/** Instead of a clock time: the mark was due before now, within what is on pace or because others were passed over. */
export const PAST = 'past'

export interface PaceSaid {
  /** Minutes; below zero ahead. */
  readonly behind: number
  /** When the next mark is due, as a clock says it, or `PAST`; null after the last. */
  readonly due: string | null
  /** The facilitator marked inflection points. */
  readonly marked: boolean
}

/** The pace of the room as a colleague would say it (DESIGN 2). */
export const paceWords = ({ behind, due, marked }: PaceSaid): string => {
  const what = marked ? 'the marks' : 'the plan'
  const minutes = Math.round(Math.abs(behind))
  if (Math.abs(behind) > ON_PACE_MINUTES && minutes > ON_PACE_MINUTES) {
    return `${minutes} minutes ${behind > 0 ? 'behind' : 'ahead of'} ${what}`
  }
  if (due === null) return 'On pace'
  return due === PAST ? 'On pace. The next mark is due' : `On pace. Next mark due ${due}`
}
