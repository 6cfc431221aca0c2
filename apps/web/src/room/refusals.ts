import { create } from 'zustand'

/** A change that the server did not take, with the words it held. */
export interface Refusal {
  /** Why, in a sentence. */
  readonly detail: string
  readonly words: readonly string[]
}

/** Outlives the room in which it happened: that one is closed and its document thrown away. */
export const useRefusals = create<{
  readonly last: Refusal | null
  tell(refusal: Refusal): void
  dismiss(): void
}>((set) => ({
  last: null,
  // Words of an earlier refusal that nobody has taken out yet stay with the new one.
  tell: ({ detail, words }) =>
    set(({ last }) => ({ last: { detail, words: [...new Set([...(last?.words ?? []), ...words])] } })),
  dismiss: () => set({ last: null }),
}))
