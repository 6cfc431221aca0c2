import { type Draft, type DraftPatch, putDraft, removeDraft, showDraft } from '@second-story/board'
import { useCallback, useRef, useSyncExternalStore } from 'react'
import type { Mine } from './mine.ts'
import { type Lines, NO_LINES } from './own-lines.ts'
import { useRoom } from './room-context.tsx'
import { isEqual } from './use-board.ts'

/** Somebody's own document; null for whoever keeps none. */
export const useMine = (): Mine | null => useRoom().mine

/** What a selector makes of one's own lines. Equality as in `useBoard`. */
export const useOwnLines = <T>(selector: (lines: Lines) => T): T => {
  const { mine } = useRoom()
  const kept = useRef<{ readonly value: T } | null>(null)
  const subscribe = useCallback(
    (listener: () => void) => mine?.lines.subscribe(listener) ?? (() => undefined),
    [mine],
  )
  const select = (): T => {
    const value = selector(mine?.lines.get() ?? NO_LINES)
    const before = kept.current
    if (before && isEqual(before.value, value)) return before.value
    kept.current = { value }
    return value
  }
  return useSyncExternalStore(subscribe, select)
}

const NONE: readonly Draft[] = []

/** One's own lines that are offered at an entry. */
export const useLinesAt = (entryId: string): readonly Draft[] =>
  useOwnLines(({ byEntry }) => byEntry.get(entryId) ?? NONE)

export interface LineDeeds {
  /** Writes a new line and answers its id. */
  begin(patch: DraftPatch): string
  change(id: string, patch: DraftPatch): void
  remove(id: string): void
  /** Puts back what was removed, as it was. */
  restore(draft: Draft): void
  /** Shows a line to everybody, under an entry. */
  show(draft: Draft, to: { entryId: string; unnamed?: boolean }): void
}

/** What one may do with one's own lines. Does nothing for whoever keeps none. */
export const useLineDeeds = (): LineDeeds => {
  const { mine, doc, stamp } = useRoom()
  const change = (id: string, patch: DraftPatch): void => {
    if (mine) putDraft(mine.doc, id, patch)
  }
  return {
    begin: (patch) => {
      const { id, at } = stamp()
      change(id, { at, ...patch })
      return id
    },
    change,
    remove: (id) => {
      if (mine) removeDraft(mine.doc, id)
    },
    restore: ({ id, ...fields }) => change(id, fields),
    show: (draft, to) => showDraft(doc, stamp(), draft, to),
  }
}
