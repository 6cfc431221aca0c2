import { create } from 'zustand'

/** What somebody is at on the page of factors; nobody else sees it. */
export interface FactorPage {
  /** The review that all of it is about: another one begins with nothing. */
  readonly reviewId: string | null
  /** The factor that keys speak of. */
  readonly looked: string | null
  readonly editing: string | null
  readonly chosen: ReadonlySet<string>
  /** What is being dragged. */
  readonly dragged: string | null
  look(key: string | null): void
  edit(key: string | null): void
  choose(key: string): void
  chooseNone(): void
  drag(key: string | null): void
}

const NOTHING = { looked: null, editing: null, chosen: new Set<string>(), dragged: null } as const

export const useFactorPage = create<FactorPage>((set) => ({
  reviewId: null,
  ...NOTHING,
  look: (looked) => set({ looked }),
  edit: (editing) => set(editing === null ? { editing } : { editing, looked: editing }),
  choose: (key) =>
    set(({ chosen }) => ({
      chosen: chosen.has(key) ? new Set([...chosen].filter((one) => one !== key)) : new Set([...chosen, key]),
    })),
  chooseNone: () => set({ chosen: new Set() }),
  drag: (dragged) => set({ dragged }),
}))

/** Forgets what somebody was at in another review. */
export const enterReview = (reviewId: string): void => {
  const before = useFactorPage.getState().reviewId
  if (before !== reviewId) useFactorPage.setState({ reviewId, ...(before === null ? {} : NOTHING) })
}

/** Scrolls to a row and gives it the focus, as soon as it stands there; whoever has gone elsewhere by then stays there. */
export const focusFactor = (key: string): void => {
  const asked = document.activeElement
  requestAnimationFrame(() => {
    const { activeElement } = document
    if (activeElement !== asked && activeElement !== document.body) return
    const row = document.querySelector<HTMLElement>(`[data-factor="${CSS.escape(key)}"]`)
    row?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'nearest' })
  })
}
