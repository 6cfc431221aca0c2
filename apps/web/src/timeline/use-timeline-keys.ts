import { type Lens, ownerOf } from '@second-story/board'
import { useKeys } from '../kit/use-keys.ts'
import { useRoom } from '../room/room-context.tsx'
import { useUi } from '../room/ui-store.ts'
import { useAgenda } from '../room/use-board.ts'
import { useIsHolder, useMay, useMe } from '../room/use-me.ts'
import { usePane } from './pane-store.ts'
import { separatedDay } from './rows.ts'
import { useCanBeDiscussed, useEntry, useMayEdit } from './use-entry.ts'
import { nextDepth, useEntryActions } from './use-entry-actions.ts'
import { useMayAccept, useMayAcceptAny } from './use-proposals.ts'

/** The keys of the timeline, DESIGN.md 6. A key that this person may not use here is left to others. */
export const useTimelineKeys = (rows: readonly string[]): void => {
  const now = useAgenda(({ entryId }) => entryId)
  const focus = usePane((pane) => pane.focus)
  const target = focus ?? now
  const entry = useEntry(target ?? '')
  const mayEdit = useMayEdit(entry)
  const mayAdd = useMay('timeline')
  const mayAnnotate = useMay('annotations')
  const discussable = useCanBeDiscussed(entry)
  const holder = useIsHolder()
  const mayDiscuss = discussable && holder && target !== now
  const compose = useUi((ui) => ui.compose)
  const setAdding = useUi((ui) => ui.setAdding)
  const { discuss, tell, accept, toggleInflection, setDepth } = useEntryActions()
  const mayAccept = useMayAccept(entry)
  const mayAcceptAny = useMayAcceptAny()
  const mayKeep = useMe().role !== 'participant' && mayEdit
  const { drafts } = useRoom()

  const step = (by: 1 | -1): boolean => {
    const next = neighbour(rows, target, by)
    if (next === null) return false
    const pane = usePane.getState()
    pane.goTo(next, 'near', true)
    if (next !== now && now !== null) pane.follow({ type: 'looked-away' })
    return true
  }
  const open = (): boolean => {
    const pane = usePane.getState()
    if (target === null || target === now) return false
    pane.open(pane.opened === target ? null : target)
    return true
  }
  /** Nothing is accepted unseen: away from a proposal the key goes to the next one. */
  const toProposal = (): boolean => {
    const start = target === null ? 0 : rows.indexOf(target) + 1
    const next = [...rows.slice(start), ...rows.slice(0, start)].find(
      (row) => separatedDay(row) === null && ownerOf(row) !== null,
    )
    if (next === undefined || !mayAcceptAny) return false
    const pane = usePane.getState()
    pane.goTo(next, 'near', true)
    if (now !== null) pane.follow({ type: 'looked-away' })
    return true
  }
  const add = (lens: Lens) => (): boolean => {
    if (!mayAnnotate || target === null) return false
    if (target !== now) usePane.getState().open(target)
    compose({ entryId: target, lens })
    return true
  }

  useKeys({
    j: () => step(1),
    k: () => step(-1),
    // Whoever conducts has Go on it.
    Space: () => (holder || focus === null ? false : open()),
    Enter: () => {
      if (target === null || focus === null) return false
      if (!mayDiscuss) return open()
      void discuss(target)
      return true
    },
    e: () => {
      if (!mayEdit || target === null) return false
      usePane.getState().edit(target)
      return true
    },
    c: () => {
      if (!mayAdd) return false
      setAdding(true)
      return true
    },
    m: () => {
      if (!holder || !discussable || target === null) return false
      void tell(target)
      return true
    },
    i: () => {
      if (!mayKeep || !entry) return false
      toggleInflection(entry)
      return true
    },
    d: () => {
      if (!mayKeep || !entry) return false
      setDepth(entry, nextDepth(entry.depth))
      return true
    },
    y: () => {
      if (entry && mayAccept) void accept(entry)
      else return toProposal()
      return true
    },
    'a k': add('knew'),
    'a a': add('assumed'),
    'a s': add('saw'),
    Escape: () => {
      const pane = usePane.getState()
      if (pane.editing !== null) pane.edit(null)
      else if (useUi.getState().adding) setAdding(false)
      else if (useUi.getState().composing && isEmptyDraft(drafts.read, useUi.getState().composing))
        compose(null)
      else if (pane.opened !== null) pane.open(null)
      else return false
      return true
    },
  })
}

const isEmptyDraft = (read: (key: string) => string, at: { entryId: string; lens: Lens } | null): boolean =>
  at !== null && read(`annotation:${at.entryId}:${at.lens}`) === ''

/** The next entry in a direction; days are passed over. From nowhere, the first or the last. */
const neighbour = (rows: readonly string[], from: string | null, by: 1 | -1): string | null => {
  const start = from === null ? -1 : rows.indexOf(from)
  if (start === -1) {
    return (by === 1 ? rows.find(isEntry) : rows.findLast(isEntry)) ?? null
  }
  for (let index = start + by; index >= 0 && index < rows.length; index += by) {
    const row = rows[index]!
    if (isEntry(row)) return row
  }
  return null
}

const isEntry = (row: string): boolean => separatedDay(row) === null
