import { type Entry, editEntry, hideEntry, ownerOf, removeWords, restoreWords } from '@second-story/board'
import { useMemo } from 'react'
import { announceRefusal } from '../kit/live-region.tsx'
import { useRoom } from '../room/room-context.tsx'
import { usePane } from './pane-store.ts'

export interface EntryActions {
  /** Takes an entry up for the room. */
  discuss(id: string): Promise<void>
  toggleInflection(entry: Entry): void
  /** Takes an entry off the board or brings it back; somebody else's proposal by a flag beside it. */
  setHidden(entry: Entry, hidden: boolean): void
}

/** What can be done with an entry. Rights are looked at before: nothing here is offered that the server refuses. */
export const useEntryActions = (): EntryActions => {
  const { command, doc, stamp, me } = useRoom()
  return useMemo(
    () => ({
      discuss: async (id) => {
        const pane = usePane.getState()
        const answer = await command({ do: 'discuss', entryId: id })
        pane.setNotice(answer.status === 200 ? null : answer.detail)
        if (answer.status !== 200) announceRefusal(answer.detail)
      },
      toggleInflection: (entry) => editEntry(doc, entry.id, { inflection: !entry.inflection }),
      setHidden: (entry, hidden) => {
        const owner = ownerOf(entry.id)
        if (owner === null || owner === me.id) hideEntry(doc, entry.id, hidden)
        else if (hidden) removeWords(doc, entry.id, me.id, stamp().at)
        else restoreWords(doc, entry.id)
      },
    }),
    [command, doc, stamp, me],
  )
}
