import { create } from 'zustand'

/** What a reload may forget: which panes stand open on this screen. */
export interface Ui {
  /** The page for bringing in a log covers the board. */
  readonly importing: boolean
  readonly keyboardMap: boolean
  setImporting(open: boolean): void
  setKeyboardMap(open: boolean): void
}

export const useUi = create<Ui>((set) => ({
  importing: false,
  keyboardMap: false,
  setImporting: (importing) => set({ importing }),
  setKeyboardMap: (keyboardMap) => set({ keyboardMap }),
}))
