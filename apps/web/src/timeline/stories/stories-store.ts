import { create } from 'zustand'

const NAME = 'ss:accounts'

/** How a card lays out what people said: each viewer's own choice. */
export type Layout = 'lens' | 'person'

interface Stories {
  readonly layout: Layout
  /** Key of the assumption whose outcome is being written. */
  readonly turning: string | null
  setLayout(layout: Layout): void
  turn(id: string | null): void
}

export const useStories = create<Stories>((set) => ({
  layout: localStorage.getItem(NAME) === 'person' ? 'person' : 'lens',
  turning: null,
  setLayout: (layout) => {
    localStorage.setItem(NAME, layout)
    set({ layout })
  },
  turn: (turning) => set({ turning }),
}))
