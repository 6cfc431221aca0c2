/** What somebody makes of a short text that others may change meanwhile. `base` is what stood there when they began. */
export interface Begun {
  readonly base: string
  readonly draft: string
}

/**
 * How a field stands, given what the board says now.
 * - `theirs`: nothing of one's own is pending, the board's text is shown.
 * - `mine`: changed here alone; may be written.
 * - `both`: changed here and by somebody else; both are shown and nothing is written until the person chooses.
 */
export type Standing = 'theirs' | 'mine' | 'both'

export const standingOf = (begun: Begun | null, board: string): Standing => {
  if (begun === null || begun.draft === begun.base || begun.draft === board) return 'theirs'
  return begun.base === board ? 'mine' : 'both'
}

/** After a keystroke. What stood there when the first letter was typed stays the base. */
export const typed = (begun: Begun | null, board: string, text: string): Begun => ({
  base: begun !== null && standingOf(begun, board) !== 'theirs' ? begun.base : board,
  draft: text,
})

/** The draft as it is kept on this device; '' for none. */
export const stored = (begun: Begun | null): string =>
  begun === null ? '' : JSON.stringify([begun.base, begun.draft])

/** Reads a kept draft; anything else than one of ours counts as none. */
export const restored = (text: string): Begun | null => {
  if (text === '') return null
  try {
    const pair: unknown = JSON.parse(text)
    if (!Array.isArray(pair)) return null
    const [base, draft] = pair as unknown[]
    return typeof base === 'string' && typeof draft === 'string' ? { base, draft } : null
  } catch {
    return null
  }
}
