import { create } from 'zustand'

/** A file that somebody looks at as large as the window, and the entry it stands at, where it stands at one. */
export interface LookedAt {
  readonly fileId: string
  readonly entryId: string | null
}

/** Which file is open over the board. Wherever a small picture stands, a press on it sets this. */
export const useLookedAt = create<{ readonly file: LookedAt | null; look(file: LookedAt | null): void }>(
  (set) => ({
    file: null,
    look: (file) => set({ file }),
  }),
)
