import { create } from 'zustand'

/** A text that was written and not taken. */
export interface KeptWords {
  readonly text: string
  /** Key of the draft it can go back into; null where only copying helps. */
  readonly draft: string | null
}

/** A change that the server did not take, with the words it held. */
export interface Refusal {
  /** What happened, in a few words. */
  readonly lead: string
  /** Why, in a sentence. */
  readonly detail: string
  readonly words: readonly KeptWords[]
}

/** Outlives the room in which it happened: that one is closed and its document thrown away. */
export const useRefusals = create<{
  readonly last: Refusal | null
  tell(refusal: Refusal): void
  dismiss(): void
}>((set) => ({
  last: null,
  // Words of an earlier refusal that nobody has taken out yet stay with the new one.
  tell: ({ lead, detail, words }) =>
    set(({ last }) => ({
      last: { lead, detail, words: withoutRepeats([...(last?.words ?? []), ...words]) },
    })),
  dismiss: () => set({ last: null }),
}))

/** Each text once, where it stood first. */
export const withoutRepeats = (words: readonly KeptWords[]): KeptWords[] => [
  ...new Map(words.map((one) => [one.text, one])).values(),
]
