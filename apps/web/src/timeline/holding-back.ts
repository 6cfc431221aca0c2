import type { Entry } from '@second-story/board'

/** How a decision not to act begins where the form writes it. */
export const HELD_BACK = 'Held back: '

const WORDS =
  /^\s*(held (back|off)|holding (back|off)|decided (not to|against)|chose not to|waited|did not)\b/i

/** Whether an entry is a decision not to act: a decision whose words begin so. */
export const isHoldingBack = ({ kind, text }: Pick<Entry, 'kind' | 'text'>): boolean =>
  kind === 'decision' && WORDS.test(text ?? '')

/** The words with that beginning, or without it where they have it. */
export const toggleHeldBack = (text: string): string =>
  text.startsWith(HELD_BACK) ? text.slice(HELD_BACK.length) : `${HELD_BACK}${text}`
