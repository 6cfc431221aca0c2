import { useState } from 'react'

/** What this person made of a text that others write too. */
export interface TypedHere {
  /** What stood there before; null while what stands there is not from here. */
  readonly before: string | null
  /** Hears of each change from this field. */
  note(next: string): void
}

/** Tells one's own typing in a shared text from what others do to it: their change ends what was one's own. */
export const useTypedHere = (text: string): TypedHere => {
  const [typed, setTyped] = useState<{ readonly before: string; readonly now: string } | null>(null)
  const before = typed !== null && typed.now.trim() === text.trim() ? typed.before : null
  return { before, note: (now) => setTyped({ before: before ?? text, now }) }
}
