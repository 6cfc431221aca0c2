import { create } from 'zustand'

const NAME = 'ss:cue-sound'

/** Whether half time, two minutes and over may be heard: off until a person turns it on, kept on this device. */
export const useCueSound = create<{ on: boolean; set(on: boolean): void }>((set) => ({
  on: localStorage.getItem(NAME) === 'on',
  set: (on) => {
    localStorage.setItem(NAME, on ? 'on' : 'off')
    set({ on })
  },
}))
