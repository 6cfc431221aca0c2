import { memo } from 'react'
import { EntryCard } from './entry-card.tsx'
import { EntryLine } from './entry-line.tsx'
import { usePane } from './pane-store.ts'
import { TalkLine } from './reading/talk-line.tsx'
import { useEntry, useEntryState } from './use-entry.ts'

/**
 * One entry of the list: a line, or a card where it is discussed or open. It selects its own entry, so that a change
 * elsewhere on the board renders nothing here.
 * @param talk it is a line of an open talk
 */
export const EntryRow = memo(({ id, talk = false }: { id: string; talk?: boolean }) => {
  const entry = useEntry(id)
  const state = useEntryState(id)
  const opened = usePane((pane) => pane.opened === id)
  if (!entry) return null
  if (state === 'now' || opened) return <EntryCard entry={entry} state={state} />
  return talk ? <TalkLine entry={entry} /> : <EntryLine entry={entry} state={state} />
})
EntryRow.displayName = 'EntryRow'
