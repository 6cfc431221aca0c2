import type { Agenda, Role } from '@second-story/board'
import { phaseOf } from './phase.ts'

/** What stands in the middle of the board. */
export const PANES = [
  'after',
  'welcome',
  'timeline',
  'agreement',
  'questions',
  'actions',
  'notes',
  'facts',
  'mine',
] as const
export type CentrePane = (typeof PANES)[number]

export const PANE_WORDS: Readonly<Record<CentrePane, string>> = {
  after: 'After',
  welcome: 'Welcome',
  timeline: 'Timeline',
  agreement: 'Agreement',
  questions: 'Discussion',
  actions: 'Actions',
  notes: 'Notes',
  facts: 'Facts',
  mine: 'What I saw',
}

/** The pane that the meeting is about just now (DESIGN 2). */
export const paneOf = (agenda: Pick<Agenda, 'state' | 'box' | 'agreement'>): CentrePane => {
  const phase = phaseOf(agenda)
  switch (phase) {
    case 'preparation':
      return 'timeline'
    case 'closed':
      return 'after'
    case 'welcome':
    case 'timeline':
    case 'agreement':
      return phase
    case 'discussion':
      return 'questions'
    case 'remediation':
      return 'actions'
  }
}

/**
 * The panes to choose from, while the meeting is at `now`.
 * @param hasDesk the notes stand in the middle at all times, as the scribe has them where there is room
 */
export const panesFor = (
  role: Role,
  { state, agreed }: Pick<Agenda, 'state' | 'agreed'>,
  now: CentrePane,
  hasDesk: boolean,
): readonly CentrePane[] => {
  // Nothing of the story is shown before the room is open, so that everybody comes with their own.
  if (waits(role, state)) return role === 'observer' ? [] : ['welcome', 'mine']
  return PANES.filter(
    (pane) =>
      !(pane === 'after' && state !== 'closed') &&
      !(pane === 'welcome' && state === 'preparing') &&
      !(pane === 'notes' && hasDesk) &&
      // Once it was asked it can be looked at again: what changed since stands there.
      !(pane === 'agreement' && now !== 'agreement' && agreed === null) &&
      !(pane === 'mine' && role === 'observer'),
  )
}

/** Whether somebody stands before a room that is not open, with no part in preparing it. */
export const waits = (role: Role, state: Agenda['state']): boolean =>
  state === 'preparing' && (role === 'participant' || role === 'observer')
