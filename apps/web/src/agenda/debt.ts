import { type Agenda, BOX_WORDS, type BoxId, planOf, type Slot } from '@second-story/board'

const MINUTE = 60_000

/** What the meeting owes its plan, and who pays. */
export interface Debt {
  /** Whole minutes beyond the plan; none is no debt. */
  readonly minutes: number
  /** The boxes that give time, the one that pays just now last. */
  readonly payers: readonly { readonly id: BoxId; readonly left: number }[]
  /** When the hour ends later than planned: then, in ms. */
  readonly endsAt: number | null
}

/** @param now server time in ms */
export const debtOf = (agenda: Agenda, now: number): Debt => {
  const slots = planOf(agenda, now)
  const payers = [...slots]
    .filter(({ paid }) => paid > 0)
    // Remediation, at the end of the hour, is first to give unless somebody named another.
    .sort((a, b) => rank(agenda, a) - rank(agenda, b))
    .map(({ id, from, to }) => ({ id, left: Math.round(to - from) }))
  const { moves, at, over } = endOf(agenda, slots)
  const paid = slots.reduce((sum, slot) => sum + slot.paid, 0)
  return { minutes: Math.round(paid + Math.max(0, over)), payers, endsAt: moves ? at : null }
}

const rank = ({ payer }: Agenda, { id }: Slot): number => (id === payer ? 0 : id === 'remediation' ? 1 : 2)

/**
 * The debt as a sentence.
 * @param lead how it begins: `Over`, or `3 min over`
 * @param clock says a moment (ms) on the reader's clock
 * @param withLeft says also what the payer has left
 */
export const debtWords = (
  debt: Debt,
  lead: string,
  clock: (ms: number) => string,
  withLeft = true,
): string => {
  if (debt.endsAt !== null) return `${lead}. The hour now ends ${clock(debt.endsAt)}`
  const payer = debt.payers.at(-1)
  if (!payer) return lead
  const left = withLeft && payer.left > 0 ? `, ${payer.left} min left` : ''
  return `${lead}. ${BOX_WORDS[payer.id]} gives the time${left}`
}

/** When the hour ends as things stand (ms), and by how many minutes that is later than it was planned. */
export const endOf = (
  agenda: Agenda,
  slots: readonly Slot[],
): { at: number; over: number; moves: boolean } => {
  const end = slots.at(-1)?.to ?? 0
  const over = end - agenda.boxes.reduce((sum, { minutes }) => sum + minutes, 0)
  return { at: (agenda.meetingStartedAt ?? 0) + end * MINUTE, over, moves: over > 0.5 }
}
