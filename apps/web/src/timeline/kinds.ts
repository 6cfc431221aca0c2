import type { EntryKind } from '@second-story/board'

/** What kinds of entries are called. */
export const KIND_WORDS: Readonly<Record<EntryKind, string>> = {
  alert: 'Alert',
  action: 'Somebody did something',
  message: 'Something was said',
  deploy: 'Deploy',
  change: 'Change',
  decision: 'Decision',
  status: 'Public word',
  graph: 'Graph or measurement',
  other: 'Other',
}
