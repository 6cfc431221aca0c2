import { create } from 'zustand'

const NAME = 'ss:wording-hints'

/** Whether somebody wants hints about wording: each person's own choice on this device, on until they turn it off. */
export const useWordingSwitch = create<{ on: boolean; set(on: boolean): void }>((set) => ({
  on: localStorage.getItem(NAME) !== 'off',
  set: (on) => {
    localStorage.setItem(NAME, on ? 'on' : 'off')
    set({ on })
  },
}))
