import { create } from 'zustand'

const NAME = 'ss:single-keys'

/** Whether keys without Ctrl or Alt do anything: each person's own choice on this device (WCAG 2.1.4). */
export const useSingleKeys = create<{ on: boolean; set(on: boolean): void }>((set) => ({
  on: localStorage.getItem(NAME) !== 'off',
  set: (on) => {
    localStorage.setItem(NAME, on ? 'on' : 'off')
    set({ on })
  },
}))
