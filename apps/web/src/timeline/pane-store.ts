import { create } from 'zustand'
import { followed, type FollowEvent, type Following, FOLLOWING, moves } from './following.ts'

export interface Notice {
  readonly text: string
  undo?(): void
  /** What the button for that says; "Put it back" where nothing else is said. */
  readonly back?: string
}

/** Where the caret goes in the fields of an entry. */
export type EditField = 'text' | 'time' | 'detail'

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
  /** Which of them was asked for. */
  readonly editField: EditField
  /** Key of the entry that is being cut in two. */
  readonly splitting: string | null
  /** Key of the entry that this person proposes a change of. */
  readonly suggesting: string | null
  /** Keys of entries chosen, to merge or hide them together. */
  readonly chosen: ReadonlySet<string>
  readonly showHidden: boolean
  readonly following: Following
  /** Where the list is asked to go: an entry, and whether the focus goes with it. A new object for each request. */
  readonly wanted: { readonly id: string; readonly place: 'quarter' | 'near'; readonly focus: boolean } | null
  /** What went wrong or was done last, as a sentence, with a way back where there is one. */
  readonly notice: Notice | null
  setFocus(id: string | null): void
  setHover(id: string | null): void
  open(id: string | null): void
  edit(id: string | null, field?: EditField): void
  split(id: string | null): void
  suggest(id: string | null): void
  /** Chooses an entry, or no longer. */
  choose(id: string): void
  chooseNone(): void
  setShowHidden(shown: boolean): void
  setNotice(notice: Notice | null): void
  goTo(id: string, place: 'quarter' | 'near', focus?: boolean): void
  /** @returns whether the pane is to move by itself */
  follow(event: FollowEvent): boolean
  reset(): void
}

const NONE_CHOSEN: ReadonlySet<string> = new Set()

const FRESH = {
  focus: null,
  hover: null,
  opened: null,
  editing: null,
  // The literal types would be widened to strings.
  editField: 'text' as EditField,
  splitting: null,
  suggesting: null,
  chosen: NONE_CHOSEN,
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
  open: (opened) => {
    const { editing, splitting, suggesting } = get()
    const kept = (id: string | null): string | null => (id === opened ? id : null)
    set({ opened, editing: kept(editing), splitting: kept(splitting), suggesting: kept(suggesting) })
  },
  edit: (editing, editField = 'text') =>
    set(
      editing === null
        ? { editing }
        : { editing, editField, opened: editing, focus: editing, splitting: null, suggesting: null },
    ),
  split: (splitting) =>
    set(
      splitting === null
        ? { splitting }
        : { splitting, opened: splitting, focus: splitting, editing: null, suggesting: null },
    ),
  suggest: (suggesting) =>
    set(
      suggesting === null
        ? { suggesting }
        : { suggesting, opened: suggesting, focus: suggesting, editing: null, splitting: null },
    ),
  choose: (id) => {
    const chosen = new Set(get().chosen)
    if (!chosen.delete(id)) chosen.add(id)
    set({ chosen })
  },
  chooseNone: () => {
    if (get().chosen.size > 0) set({ chosen: NONE_CHOSEN })
  },
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
