import { type BoxId, BOX_WORDS } from '@second-story/board'

/** What the four timeboxes are called. */
export const PHASE_WORDS: Readonly<Record<BoxId, string>> = BOX_WORDS
