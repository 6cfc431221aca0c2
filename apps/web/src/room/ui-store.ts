import type { Lens } from '@second-story/board'
import { create } from 'zustand'

/** What a reload may forget: which panes stand open on this screen. */
export interface Ui {
  /** The page for bringing in a log covers the board. */
  readonly importing: boolean
  readonly keyboardMap: boolean
  /** Where this person is about to add what they knew, assumed or saw: asked for in one pane, written in another. */
  readonly composing: { readonly entryId: string; readonly lens: Lens } | null
  /** The form for a new entry stands open. */
  readonly adding: boolean
  setImporting(open: boolean): void
  setKeyboardMap(open: boolean): void
  compose(target: Ui['composing']): void
  setAdding(open: boolean): void
}

export const useUi = create<Ui>((set) => ({
  importing: false,
  keyboardMap: false,
  composing: null,
  adding: false,
  setImporting: (importing) => set({ importing }),
  setKeyboardMap: (keyboardMap) => set({ keyboardMap }),
  compose: (composing) => set({ composing }),
  setAdding: (adding) => set({ adding }),
}))
