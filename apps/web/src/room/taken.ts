import { create } from 'zustand'

/** Whether the discussion shows what came of it in place of a question: asked for in one pane, shown in another. */
export const useTaken = create<{ readonly shown: boolean; show(shown: boolean): void }>((set) => ({
  shown: false,
  show: (shown) => set({ shown }),
}))
