import type { QuestionState } from '../questions/question.ts'
import type { BoxId } from './boxes.ts'

/** So many steps can be undone: more than anybody presses back, little to keep. */
export const TRAIL_STEPS = 50

/** What stood before a step of the meeting, and what the step itself marked, so that it can be undone. */
export interface Step {
  readonly entryId: string | null
  readonly walkedTo: string | null
  readonly question: string | null
  readonly agreement: boolean
  readonly box: BoxId
  /** The clock of the timebox that was left, in ms, and its planned minutes then; null where none was left. */
  readonly clock: { readonly leftMs: number; readonly running: boolean; readonly minutes: number } | null
  /** The entry that the step marked as told. */
  readonly told: string | null
  /** The question that the step marked as asked, with what it was before. */
  readonly asked: AskedMark | null
  /** True where the step ended the asking for agreement. */
  readonly agreed: boolean
}

/** A question and the state it is to have. */
export interface AskedMark {
  readonly id: string
  readonly state: QuestionState
}

/** What else is to be written where an order was carried out. */
export interface Effects {
  /** A question whose state changes. After `back` only one that is still marked as asked. */
  readonly question?: AskedMark
  /** True where the asking for agreement ended: what was answered is put down as `agreed`. */
  readonly asked?: boolean
}
