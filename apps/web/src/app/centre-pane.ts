import type { Agenda, Role } from '@second-story/board'

/** What stands in the middle of the board. */
export const PANES = ['welcome', 'timeline', 'questions', 'actions', 'notes', 'facts'] as const
export type CentrePane = (typeof PANES)[number]

export const PANE_WORDS: Readonly<Record<CentrePane, string>> = {
  welcome: 'Welcome',
  timeline: 'Timeline',
  questions: 'Discussion',
  actions: 'Actions',
  notes: 'Notes',
  facts: 'Facts',
}

/** The pane that the meeting is about just now (DESIGN 2). */
export const paneOf = ({ state, box }: Pick<Agenda, 'state' | 'box'>): CentrePane => {
  if (state !== 'live') return 'timeline'
  switch (box) {
    case 'intro':
      return 'welcome'
    case 'timeline':
      return 'timeline'
    case 'discussion':
      return 'questions'
    case 'remediation':
      return 'actions'
  }
}

/** The panes to choose from. The scribe has the notes in the middle at all times. */
export const panesFor = (role: Role, state: Agenda['state']): readonly CentrePane[] =>
  PANES.filter(
    (pane) => !(pane === 'welcome' && state === 'preparing') && !(pane === 'notes' && role === 'scribe'),
  )
