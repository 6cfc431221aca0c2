import {
  DEPTHS,
  type Depth,
  type Entry,
  editEntry,
  hideEntry,
  ownerOf,
  removeWords,
  restoreWords,
} from '@second-story/board'
import { useMemo } from 'react'
import { announceRefusal } from '../kit/live-region.tsx'
import { useRoom } from '../room/room-context.tsx'
import type { Order } from '../room/order.ts'
import { usePane } from './pane-store.ts'

export interface EntryActions {
  /** Takes an entry up for the room. */
  discuss(id: string): Promise<void>
  /** Marks it as told without taking it up. */
  tell(id: string): Promise<void>
  /** Makes a proposal an entry of the board. */
  accept(entry: Entry): Promise<void>
  /** Leaves somebody's proposal out; a way back is offered for a while. */
  leaveOut(entry: Entry): void
  toggleInflection(entry: Entry): void
  setDepth(entry: Entry, depth: Depth): void
  /** Takes an entry off the board or brings it back; somebody else's proposal by a flag beside it. */
  setHidden(entry: Entry, hidden: boolean): void
}

/** What can be done with an entry. Rights are looked at before: nothing here is offered that the server refuses. */
export const useEntryActions = (): EntryActions => {
  const { command, doc, stamp, me } = useRoom()
  return useMemo(() => {
    const order = async (given: Order): Promise<void> => {
      const pane = usePane.getState()
      const answer = await command(given)
      pane.setNotice(answer.status === 200 ? null : { text: answer.detail })
      if (answer.status !== 200) announceRefusal(answer.detail)
    }
    const setHidden = (entry: Entry, hidden: boolean): void => {
      const owner = ownerOf(entry.id)
      if (owner === null || owner === me.id) hideEntry(doc, entry.id, hidden)
      else if (hidden) removeWords(doc, entry.id, me.id, stamp().at)
      else restoreWords(doc, entry.id)
    }
    return {
      discuss: (id) => order({ do: 'discuss', entryId: id }),
      tell: (id) => order({ do: 'tell', entryId: id }),
      accept: ({ id }) => order({ do: 'accept', root: 'timeline', key: id }),
      leaveOut: (entry) => {
        setHidden(entry, true)
        usePane.getState().setNotice({ text: 'Left out.', undo: () => setHidden(entry, false) })
      },
      toggleInflection: (entry) => editEntry(doc, entry.id, { inflection: !entry.inflection }),
      setDepth: (entry, depth) => editEntry(doc, entry.id, { depth }),
      setHidden,
    }
  }, [command, doc, stamp, me])
}

/** The next of normal, deep, pass over: what one key goes through. */
export const nextDepth = (depth: Depth | undefined): Depth =>
  DEPTHS[(DEPTHS.indexOf(depth ?? 'normal') + 1) % DEPTHS.length]!
