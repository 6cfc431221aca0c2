import type { Agenda } from '@second-story/board'

/** What the meeting is about, as the board is laid out by it (DESIGN 2). */
export type Phase =
  | 'preparation'
  | 'welcome'
  | 'timeline'
  | 'agreement'
  | 'discussion'
  | 'remediation'
  | 'closed'

export const phaseOf = ({ state, box, agreement }: Pick<Agenda, 'state' | 'box' | 'agreement'>): Phase => {
  if (state === 'preparing') return 'preparation'
  if (state === 'closed') return 'closed'
  if (agreement) return 'agreement'
  return box === 'intro' ? 'welcome' : box
}
