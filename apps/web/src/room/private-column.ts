import { create } from 'zustand'

const NAME = 'ss:private-column'

/** Whether the facilitators' column is put away, in this tab: the screen may be shared while another one is not. */
export const usePrivateColumn = create<{ hidden: boolean; set(hidden: boolean): void }>((set) => ({
  hidden: sessionStorage.getItem(NAME) === 'hidden',
  set: (hidden) => {
    sessionStorage.setItem(NAME, hidden ? 'hidden' : 'shown')
    set({ hidden })
  },
}))
