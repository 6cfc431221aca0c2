import type { Draft, DraftPatch, View } from '@second-story/board'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { useRoom } from '../room/room-context.tsx'
import { useBoard } from '../room/use-board.ts'
import { useDraft } from '../room/use-draft.ts'
import { useLineDeeds, useMine, useOwnLines } from '../room/use-mine.ts'
import { groupsOf, type LineGroup } from './groups.ts'
import type { Span } from './moment-text.ts'

export interface MinePage {
  readonly groups: readonly LineGroup[]
  /** The line whose field is open; undefined for none. */
  readonly editing: Draft | undefined
  /** What was thrown away last, while it can be put back. */
  readonly removed: Draft | null
  /** Opens a field for a new line. What is open and empty is used for it. */
  begin(patch: DraftPatch): void
  edit(id: string): void
  /** Closes the field; a line without words goes with it. */
  done(): void
  remove(draft: Draft): void
  putBack(): void
}

/** Under it the text of an open field is kept on this device until it is written. */
export const textKey = (id: string): string => `mine:${id}`

/** Whether a line still has no words, written or under way. */
const isEmpty = (draft: Draft, read: (key: string) => string): boolean =>
  (draft.body ?? '').trim() === '' && read(textKey(draft.id)) === ''

/** The page on which one writes one's own lines: what is on it, and what is open. It comes back after a reload. */
export const useMinePage = (): MinePage => {
  const { drafts: kept } = useRoom()
  const mine = useMine()
  const lines = useOwnLines(({ all }) => all)
  const timeline = useBoard('timeline', (view: View<'timeline'>) => view)
  const [open, setOpen] = useDraft('mine:open')
  const editing = useRawDraft(open)
  const deeds = useLineDeeds()
  const [removed, setRemoved] = useState<Draft | null>(null)

  // Whoever looks at the page sees what they wrote on another tab a moment ago.
  useEffect(() => mine?.hold(), [mine])
  const groups = useMemo(() => {
    const shown = !editing || lines.some(({ id }) => id === editing.id) ? lines : [...lines, editing]
    return groupsOf(timeline, shown, editing?.id)
  }, [timeline, lines, editing])

  // As it is now: its words may have been written a moment ago.
  const empty = (): Draft | undefined =>
    mine?.view.get().find((draft) => draft.id === open && isEmpty(draft, kept.read))
  const drop = (): void => {
    const draft = empty()
    if (draft) deeds.remove(draft.id)
  }
  return {
    groups,
    editing,
    removed,
    begin: (patch) => {
      const unused = empty()
      if (unused) deeds.change(unused.id, { entryId: null, moment: null, about: null, ...patch })
      else setOpen(deeds.begin({ lens: 'saw', body: '', ...patch }))
    },
    edit: (id) => {
      if (id !== open) drop()
      setOpen(id)
    },
    done: () => {
      drop()
      setOpen('')
    },
    remove: (draft) => {
      deeds.remove(draft.id)
      kept.write(textKey(draft.id), '')
      if (draft.id === open) setOpen('')
      setRemoved((draft.body ?? '').trim() === '' ? null : draft)
    },
    putBack: () => {
      if (removed) deeds.restore(removed)
      setRemoved(null)
    },
  }
}

const useRawDraft = (id: string): Draft | undefined => {
  const mine = useMine()
  return useSyncExternalStore(
    (listener) => mine?.view.subscribe(listener) ?? (() => undefined),
    () => mine?.view.get().find((draft) => draft.id === id),
  )
}

/** Between which times the incident lies: by its facts, else by its entries. */
export const useSpan = (): Span => {
  const facts = useBoard('facts', ({ start, resolved, timeZone }) => ({ start, resolved, timeZone }))
  const first = useBoard('timeline', ({ byId, order }) => atOf(order, byId))
  const last = useBoard('timeline', ({ byId, order }) => atOf(order.toReversed(), byId))
  return { from: facts.start ?? first, to: facts.resolved ?? last, zone: facts.timeZone ?? 'UTC' }
}

const atOf = (order: readonly string[], byId: View<'timeline'>['byId']): string | null => {
  for (const id of order) {
    const at = byId.get(id)?.at
    if (at) return at
  }
  return null
}
