import type { BoxId } from '@second-story/board'

/** What the four timeboxes are called. */
export const PHASE_WORDS: Readonly<Record<BoxId, string>> = {
  intro: 'Welcome',
  timeline: 'Timeline',
  discussion: 'Discussion',
  remediation: 'Remediation',
}
