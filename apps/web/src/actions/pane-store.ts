import { create } from 'zustand'

/** What can be asked about one action in a line of its own under it. */
export type Asked = 'drop' | 'soak' | 'merge' | 'answers'

/** What this screen's list of actions shows just now; a reload may forget all of it. */
export interface ActionsPane {
  /** The review that all of it is about: another one begins with nothing. */
  readonly reviewId: string | null
  /** Key of the action that keys act on. */
  readonly looked: string | null
  /** Key of the action whose details are open. */
  readonly opened: string | null
  /** Key of the action that somebody here types in. */
  readonly writing: string | null
  readonly asked: { readonly key: string; readonly what: Asked } | null
  /** What the next new action answers: ids of factors or entries. */
  readonly answering: readonly string[]
  look(key: string | null): void
  open(key: string | null): void
  write(key: string | null): void
  ask(key: string, what: Asked): void
  askNothing(): void
  answer(ids: readonly string[]): void
}

const NOTHING = { looked: null, opened: null, writing: null, asked: null, answering: [] } as const

export const useActionsPane = create<ActionsPane>((set) => ({
  reviewId: null,
  ...NOTHING,
  look: (looked) => set({ looked }),
  open: (opened) => set({ opened }),
  write: (writing) => set({ writing }),
  ask: (key, what) => set({ asked: { key, what }, looked: key }),
  askNothing: () => set({ asked: null }),
  answer: (answering) => set({ answering }),
}))

/** Forgets what the list showed in another review. */
export const enterReview = (reviewId: string): void => {
  const before = useActionsPane.getState().reviewId
  if (before !== reviewId) useActionsPane.setState({ reviewId, ...(before === null ? {} : NOTHING) })
}
