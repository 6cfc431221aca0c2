import { create } from 'zustand'

interface OwnTurn {
  /** The server said, to this person alone, that theirs is the next hand. */
  readonly next: boolean
  /** Takes in what the server said unasked; anything else than a turn changes nothing. */
  hear(event: { readonly event: string }): void
}

/** What this person's own connection was told about their turn to speak. */
export const useOwnTurn = create<OwnTurn>((set) => ({
  next: false,
  hear: ({ event }) => {
    if (event === 'next') set({ next: true })
    if (event === 'not-next' || event === 'called') set({ next: false })
  },
}))
