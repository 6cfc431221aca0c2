import { create } from 'zustand'

/** Somebody asks the holder for the room. */
export interface TakeAsked {
  /** personId of who asks. */
  readonly by: string
  /** Server time in ms at which the room is theirs, unless it is kept. */
  readonly until: number
}

interface Heard {
  readonly asked: TakeAsked | null
  /** Takes in what the server said unasked; anything else than a take changes nothing. */
  hear(event: { readonly event: string }): void
}

/** What the holder's own connection was told about somebody asking for the room. */
export const useTakeAsked = create<Heard>((set) => ({
  asked: null,
  hear: (event) => {
    if (event.event === 'take-over') set({ asked: null })
    if (event.event !== 'take') return
    const { by, until } = event as { by?: unknown; until?: unknown }
    if (typeof by === 'string' && typeof until === 'number') set({ asked: { by, until } })
  },
}))
