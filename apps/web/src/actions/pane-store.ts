import { create } from 'zustand'

/** What can be asked about one action in a line of its own under it. */
export type Asked = 'drop' | 'soak' | 'merge' | 'answers'

/** What this screen's list of actions shows just now; a reload may forget all of it. */
export interface ActionsPane {
  /** Key of the action that keys act on. */
  readonly looked: string | null
  /** Key of the action whose details are open. */
  readonly opened: string | null
  readonly asked: { readonly key: string; readonly what: Asked } | null
  /** What the next new action answers: ids of factors or entries. */
  readonly answering: readonly string[]
  /** Hints that somebody waved away, as `doubt key`. */
  readonly dismissed: ReadonlySet<string>
  look(key: string | null): void
  open(key: string | null): void
  ask(key: string, what: Asked): void
  askNothing(): void
  answer(ids: readonly string[]): void
  dismiss(hint: string): void
}

export const useActionsPane = create<ActionsPane>((set) => ({
  looked: null,
  opened: null,
  asked: null,
  answering: [],
  dismissed: new Set(),
  look: (looked) => set({ looked }),
  open: (opened) => set({ opened }),
  ask: (key, what) => set({ asked: { key, what }, looked: key }),
  askNothing: () => set({ asked: null }),
  answer: (answering) => set({ answering }),
  dismiss: (hint) => set(({ dismissed }) => ({ dismissed: new Set(dismissed).add(hint) })),
}))
