import { memo } from 'react'
import { EntryCard } from './entry-card.tsx'
import { EntryLine } from './entry-line.tsx'
import { usePane } from './pane-store.ts'
import { useEntry, useEntryState } from './use-entry.ts'

/**
 * One entry of the list: a line, or a card where it is discussed or open. It selects its own entry, so that a change
 * elsewhere on the board renders nothing here.
 */
export const EntryRow = memo(({ id }: { id: string }) => {
  const entry = useEntry(id)
  const state = useEntryState(id)
  const opened = usePane((pane) => pane.opened === id)
  if (!entry) return null
  return state === 'now' || opened ? (
    <EntryCard entry={entry} state={state} />
  ) : (
    <EntryLine entry={entry} state={state} />
  )
})
EntryRow.displayName = 'EntryRow'
