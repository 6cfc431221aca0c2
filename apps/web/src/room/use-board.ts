import type { Agenda, View, ViewSection } from '@second-story/board'
import { useCallback, useRef, useSyncExternalStore } from 'react'
import { useRoom } from './room-context.tsx'

/**
 * What a selector makes of one section of the board. Renders again only when the selection changes; a new array,
 * map or plain object with equal members counts as no change and keeps its identity. Select ids in lists and let a
 * memoised row select its own thing.
 */
export const useBoard = <S extends ViewSection, T>(section: S, selector: (view: View<S>) => T): T => {
  const { view } = useRoom()
  const kept = useRef<{ readonly value: T } | null>(null)
  const subscribe = useCallback((listener: () => void) => view.subscribe(section, listener), [view, section])
  const select = (): T => {
    const value = selector(view.get(section))
    const before = kept.current
    if (before && isEqual(before.value, value)) return before.value
    kept.current = { value }
    return value
  }
  return useSyncExternalStore(subscribe, select)
}

/** What a selector makes of the course of the meeting. Equality as in `useBoard`. */
export const useAgenda = <T>(selector: (agenda: Agenda) => T): T => useBoard('agenda', selector)

/** Same value, or arrays, maps and plain objects whose members are the same, one level deep. */
export const isEqual = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((one, index) => Object.is(one, b[index]))
  }
  if (a instanceof Map) {
    return (
      b instanceof Map &&
      a.size === b.size &&
      [...a].every(([key, one]) => b.has(key) && Object.is(one, b.get(key)))
    )
  }
  if (Object.getPrototypeOf(a) !== Object.prototype || Object.getPrototypeOf(b) !== Object.prototype)
    return false
  const entries = Object.entries(a)
  return (
    entries.length === Object.keys(b).length &&
    entries.every(
      ([key, one]) => Object.hasOwn(b, key) && Object.is(one, (b as Record<string, unknown>)[key]),
    )
  )
}
