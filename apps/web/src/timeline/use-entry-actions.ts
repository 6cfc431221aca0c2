import {
  DEPTHS,
  type Depth,
  type Entry,
  editEntry,
  hideEntry,
  isOnBoard,
  type LiveView,
  mergeEntries,
  moveEntry,
  ownerOf,
  removeWords,
  restoreWords,
  takeChange,
  takeStepBack,
} from '@second-story/board'
import { useMemo } from 'react'
import { announce, announceRefusal } from '../kit/live-region.tsx'
import { useRoom } from '../room/room-context.tsx'
import type { Order } from '../room/order.ts'
import { usePane } from './pane-store.ts'

export interface EntryActions {
  /** Takes an entry up for the room. */
  discuss(id: string): Promise<void>
  /** Marks it as told without taking it up. */
  tell(id: string): Promise<void>
  /**
   * Makes a proposal an entry of the board. One that would change an entry changes it, unless both are to stand.
   */
  accept(entry: Entry, keepBoth?: boolean): Promise<void>
  /** Leaves somebody's proposal out; a way back is offered for a while. */
  leaveOut(entry: Entry): void
  toggleInflection(entry: Entry): void
  setDepth(entry: Entry, depth: Depth): void
  /** Makes one entry of several; the one that is discussed stands, else the first. A way back is offered. */
  merge(keys: readonly string[]): void
  /** Hides several; a way back is offered. */
  hideAll(keys: readonly string[]): void
  /** One place earlier or later among what no time decides. @param shown keys as they stand in the list */
  move(entry: Entry, shown: readonly string[], by: 1 | -1): void
  /** Takes an entry off the board or brings it back; somebody else's proposal by a flag beside it. */
  setHidden(entry: Entry, hidden: boolean): void
}

/** What can be done with an entry. Rights are looked at before: nothing here is offered that the server refuses. */
export const useEntryActions = (): EntryActions => {
  const { command, doc, stamp, me, view } = useRoom()
  return useMemo(() => {
    const order = async (given: Order): Promise<boolean> => {
      const pane = usePane.getState()
      const answer = await command(given)
      pane.setNotice(answer.status === 200 ? null : { text: answer.detail })
      if (answer.status !== 200) announceRefusal(answer.detail)
      return answer.status === 200
    }
    const notice = (text: string, undo?: () => void, back?: string): void => {
      usePane.getState().setNotice({ text, ...(undo ? { undo } : {}), ...(back ? { back } : {}) })
      announce(text)
    }
    const setHidden = (entry: Entry, hidden: boolean): void => {
      const owner = ownerOf(entry.id)
      if (owner === null || owner === me.id) hideEntry(doc, entry.id, hidden)
      else if (hidden) removeWords(doc, entry.id, me.id, stamp().at)
      else restoreWords(doc, entry.id)
    }
    return {
      discuss: async (id) => void (await order({ do: 'discuss', entryId: id })),
      tell: async (id) => void (await order({ do: 'tell', entryId: id })),
      accept: async ({ id, splitFrom }, keepBoth = false) => {
        const accepted = await order({ do: 'accept', root: 'timeline', key: id })
        if (!accepted || splitFrom === undefined || keepBoth) return
        const copy = await untilAccepted(view, id)
        if (copy !== null) takeChange(doc, copy)
      },
      leaveOut: (entry) => {
        setHidden(entry, true)
        usePane.getState().setNotice({ text: 'Left out.', undo: () => setHidden(entry, false) })
      },
      toggleInflection: (entry) => editEntry(doc, entry.id, { inflection: !entry.inflection }),
      setDepth: (entry, depth) => editEntry(doc, entry.id, { depth }),
      merge: (keys) => {
        const { byId, order: all } = view.get('timeline')
        const standing = all.filter((id) => keys.includes(id) && isOnBoard(byId.get(id)!))
        const { entryId: now } = view.get('agenda')
        const first = standing.find((id) => id === now) ?? standing[0]
        const merge = first === undefined ? null : mergeEntries(doc, first, standing)
        if (merge === null) {
          notice('Choose two entries or more with X, then merge them.')
          return
        }
        const { into, parts, step } = merge
        usePane.getState().chooseNone()
        usePane.getState().open(into)
        usePane.getState().goTo(into, 'near', true)
        notice(
          `${parts.length + 1} entries are one. Their words stand under it.`,
          () => void takeStepBack(doc, step),
          'Set them apart',
        )
      },
      hideAll: (keys) => {
        const { byId } = view.get('timeline')
        const hidden = keys.flatMap((id) => byId.get(id) ?? []).filter((entry) => !entry.hidden)
        if (hidden.length === 0) return
        for (const entry of hidden) setHidden(entry, true)
        usePane.getState().chooseNone()
        const words = hidden.length === 1 ? 'Hidden, not deleted.' : `${hidden.length} hidden, not deleted.`
        notice(words, () => {
          for (const entry of hidden) setHidden(entry, false)
        })
      },
      move: (entry, shown, by) => {
        if (moveEntry(doc, view.get('timeline'), shown, entry.id, by)) {
          usePane.getState().goTo(entry.id, 'near', true)
          announce(by === 1 ? 'Later.' : 'Earlier.')
        } else if (entry.at) notice('Its time says where it stands. Edit the time to move it.')
        else notice(by === 1 ? 'Nothing stands after it.' : 'It cannot stand before the first.')
      },
      setHidden,
    }
  }, [command, doc, stamp, me, view])
}

/** The next of normal, deep, pass over: what one key goes through. */
export const nextDepth = (depth: Depth | undefined): Depth =>
  DEPTHS[(DEPTHS.indexOf(depth ?? 'normal') + 1) % DEPTHS.length]!

/** The server writes what it made of a proposal before or after it answers. */
const WAIT_MS = 10_000

/** Key of the entry that a proposal became; null where the board does not hear of it. */
const untilAccepted = (view: LiveView, key: string): Promise<string | null> =>
  new Promise((resolve) => {
    const read = (): string | undefined => view.get('timeline').byId.get(key)?.mergedInto
    const end = (copy: string | null): void => {
      clearTimeout(timer)
      stop()
      resolve(copy)
    }
    const timer = setTimeout(() => end(null), WAIT_MS)
    const stop = view.subscribe('timeline', () => {
      const copy = read()
      if (copy !== undefined) end(copy)
    })
    const known = read()
    if (known !== undefined) end(known)
  })
