import type { Lens } from '@second-story/board'
import { create } from 'zustand'

/** What a reload may forget: which panes stand open on this screen. */
export interface Ui {
  /** The page for bringing in a log covers the board. */
  readonly importing: boolean
  readonly keyboardMap: boolean
  /** The list of everything one may do, or the search, stands over the board. */
  readonly asking: 'anything' | 'find' | null
  /** Where this person is about to add what they knew, assumed or saw: asked for in one pane, written in another. */
  readonly composing: { readonly entryId: string; readonly lens: Lens } | null
  /** The form for a new entry stands open. */
  readonly adding: boolean
  /** The entry whose source is open at its line, beside the board. */
  readonly linesAround: string | null
  /** What the timeline rests on, in full, lies over the board. */
  readonly restsOn: boolean
  setImporting(open: boolean): void
  showLinesAround(entryId: string | null): void
  setRestsOn(open: boolean): void
  setKeyboardMap(open: boolean): void
  setAsking(asking: Ui['asking']): void
  compose(target: Ui['composing']): void
  setAdding(open: boolean): void
}

export const useUi = create<Ui>((set) => ({
  importing: false,
  keyboardMap: false,
  asking: null,
  composing: null,
  adding: false,
  linesAround: null,
  restsOn: false,
  setImporting: (importing) => set({ importing }),
  showLinesAround: (linesAround) => set({ linesAround }),
  setRestsOn: (restsOn) => set({ restsOn }),
  setKeyboardMap: (keyboardMap) => set({ keyboardMap }),
  setAsking: (asking) => set({ asking }),
  compose: (composing) => set({ composing }),
  setAdding: (adding) => set({ adding }),
}))
