import type { NotesMoment, NotesThen } from '@second-story/board'

/** Answer of `GET .../notes/history`: the moments that one can look back at, oldest first. */
export interface NotesHistory {
  moments: readonly NotesMoment[]
}

/** Answer of `GET .../notes/history/:seq`: the notes at the end of the moment with that last record. */
export type NotesAt = NotesThen
