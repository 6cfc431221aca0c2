import { create } from 'zustand'
import { followed, type FollowEvent, type Following, FOLLOWING, moves } from './following.ts'

export interface Notice {
  readonly text: string
  undo?(): void
}

/** What this screen's timeline shows just now. A reload may forget all of it; texts are kept as drafts. */
export interface Pane {
  /** Key of the entry that has the roving focus. */
  readonly focus: string | null
  /** Key of the entry under the pointer. */
  readonly hover: string | null
  /** Key of the entry that is open to be read, besides the one that is discussed. */
  readonly opened: string | null
  /** Key of the entry whose fields are being changed. */
  readonly editing: string | null
  readonly showHidden: boolean
  readonly following: Following
  /** Where the list is asked to go: an entry, and whether the focus goes with it. A new object for each request. */
  readonly wanted: { readonly id: string; readonly place: 'quarter' | 'near'; readonly focus: boolean } | null
  /** What went wrong or was done last, as a sentence, with a way back where there is one. */
  readonly notice: Notice | null
  setFocus(id: string | null): void
  setHover(id: string | null): void
  open(id: string | null): void
  edit(id: string | null): void
  setShowHidden(shown: boolean): void
  setNotice(notice: Notice | null): void
  goTo(id: string, place: 'quarter' | 'near', focus?: boolean): void
  /** @returns whether the pane is to move by itself */
  follow(event: FollowEvent): boolean
  reset(): void
}

const FRESH = {
  focus: null,
  hover: null,
  opened: null,
  editing: null,
  showHidden: false,
  following: FOLLOWING,
  wanted: null,
  notice: null,
}

/** The list and the strip above it look at one state: a page shows one timeline. */
export const usePane = create<Pane>((set, get) => ({
  ...FRESH,
  setFocus: (focus) => {
    if (get().focus !== focus) set({ focus })
  },
  setHover: (hover) => {
    if (get().hover !== hover) set({ hover })
  },
  open: (opened) => set({ opened, ...(get().editing === opened ? {} : { editing: null }) }),
  edit: (editing) => set(editing === null ? { editing } : { editing, opened: editing, focus: editing }),
  setShowHidden: (showHidden) => set({ showHidden }),
  setNotice: (notice) => set({ notice }),
  goTo: (id, place, focus = false) => set({ wanted: { id, place, focus }, ...(focus ? { focus: id } : {}) }),
  follow: (event) => {
    const was = get().following
    const next = followed(was, event)
    if (next !== was) set({ following: next })
    return moves(was, event)
  },
  reset: () => set(FRESH),
}))
