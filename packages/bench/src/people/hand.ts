/** Somebody's writing: each call is one edit with the next marker of this writer. */
export interface Hand {
  /** Edits so far; their markers are 0 to sent - 1. */
  readonly sent: number
  write: () => void
  /** Whether edit `number` stands in the notes (the others replace one another in fields). */
  isText: (number: number) => boolean
}

/** A paragraph ends before it gets this long: Yjs keeps one client's appends as one string and cuts each off its end. */
export const PARAGRAPH_CHARS = 5_000
