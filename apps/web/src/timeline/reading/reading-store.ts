import { create } from 'zustand'
import { type Filter, WIDE } from './filter.ts'

/** A stretch of incident time, ms since 1970. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** How this screen reads the timeline. Each viewer's own; it lasts as long as the page. */
export interface Reading {
  /** What the rest is about: another review begins anew. */
  readonly of: object | null
  readonly filter: Filter
  /** The bar with the filters is there although the list is short. */
  readonly barOpen: boolean
  /** A choice about talk; null until somebody makes one. */
  readonly foldTalk: boolean | null
  /** Keys of entries whose talk was opened. */
  readonly unfolded: ReadonlySet<string>
  readonly shape: 'list' | 'lanes'
  /** What the strip and the lanes show; null: the whole incident. */
  readonly stretch: Stretch | null
  begin(of: object): void
  narrow(by: Partial<Filter>): void
  setFilter(filter: Filter): void
  setBarOpen(open: boolean): void
  setFoldTalk(fold: boolean): void
  /** Opens or folds lines of talk. */
  setUnfolded(ids: readonly string[], open: boolean): void
  setShape(shape: Reading['shape']): void
  setStretch(stretch: Stretch | null): void
}

const FRESH = {
  filter: WIDE,
  barOpen: false,
  foldTalk: null,
  unfolded: new Set<string>(),
  shape: 'list',
  stretch: null,
} as const

export const useReading = create<Reading>((set, get) => ({
  of: null,
  ...FRESH,
  begin: (of) => {
    if (get().of !== of) set({ of, ...FRESH })
  },
  narrow: (by) => set({ filter: { ...get().filter, ...by } }),
  setFilter: (filter) => set({ filter }),
  setBarOpen: (barOpen) => set({ barOpen }),
  setFoldTalk: (foldTalk) => set({ foldTalk, unfolded: new Set() }),
  setUnfolded: (ids, open) => {
    const unfolded = new Set(get().unfolded)
    for (const id of ids) {
      if (open) unfolded.add(id)
      else unfolded.delete(id)
    }
    set({ unfolded })
  },
  setShape: (shape) => set({ shape }),
  setStretch: (stretch) => set({ stretch }),
}))
