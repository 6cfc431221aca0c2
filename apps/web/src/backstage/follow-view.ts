import { create } from 'zustand'

/** Whether this screen goes where the holder looks, for somebody who learns beside them. A reload may forget it. */
export const useFollowView = create<{ on: boolean; set(on: boolean): void }>((set) => ({
  on: true,
  set: (on) => set({ on }),
}))
