import type { Backstage as Parts } from '@second-story/board'
import { createContext, useCallback, useContext, useRef, useSyncExternalStore } from 'react'
import type { Backstage } from './backstage.ts'
import { isEqual } from './use-board.ts'

/** Given by the page of a facilitator alone. */
export const BackstageContext = createContext<Backstage | null>(null)

/** The facilitators' own document. Only for what stands below a facilitator's screen. */
export const useBackstageDoc = (): Backstage['doc'] => useHeld().doc

/** What a selector makes of one part of the facilitators' own document. Equality as in `useBoard`. */
export const useBackstage = <P extends keyof Parts, T>(part: P, selector: (value: Parts[P]) => T): T => {
  const { view } = useHeld()
  const kept = useRef<{ readonly value: T } | null>(null)
  const subscribe = useCallback((listener: () => void) => view.subscribe(part, listener), [view, part])
  const select = (): T => {
    const value = selector(view.get(part))
    const before = kept.current
    if (before && isEqual(before.value, value)) return before.value
    kept.current = { value }
    return value
  }
  return useSyncExternalStore(subscribe, select)
}

const useHeld = (): Backstage => {
  const backstage = useContext(BackstageContext)
  if (!backstage) throw new Error('useBackstage needs a facilitator’s page above it')
  return backstage
}
