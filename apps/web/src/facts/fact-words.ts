import type { FactText } from '@second-story/board'

/** The moments of an incident in the order in which they usually come. */
export const TIMES = [
  ['start', 'Began'],
  ['detected', 'Detected'],
  ['mitigated', 'Mitigated'],
  ['resolved', 'Resolved'],
  ['statusPosted', 'Status page told'],
] as const

export const TEXTS: Readonly<Record<FactText, string>> = {
  summary: 'In a few sentences',
  impact: 'Who felt it, and how',
  resolution: 'What ended it',
}
