import { type Cut, cutWords, splitEntry } from '@second-story/board'
import type { KeyboardEvent } from 'react'
import { announce } from '../kit/live-region.tsx'
import { useRoom } from '../room/room-context.tsx'
import type { SharedField } from '../room/use-shared-field.ts'
import { usePane } from './pane-store.ts'

/** Cuts an entry in two and goes to the second; answers whether there was something to cut. */
export const useCut = (entryId: string): ((cut: Cut) => boolean) => {
  const { doc, stamp } = useRoom()
  return (cut) => {
    const second = splitEntry(doc, stamp(), entryId, cut)
    const pane = usePane.getState()
    if (second === null) {
      announce('There is nothing to split off there.')
      return false
    }
    pane.split(null)
    pane.goTo(second, 'near')
    pane.edit(second, 'time')
    announce('Split in two. This is the second.')
    return true
  }
}

/** Ctrl Shift Enter in a field of an entry: the second one begins at the caret. */
export const useCutAtCaret = (
  entryId: string,
  field: Cut['field'],
): ((event: KeyboardEvent<HTMLTextAreaElement>, shared: SharedField) => void) => {
  const { view } = useRoom()
  const cut = useCut(entryId)
  return (event, shared) => {
    if (event.key !== 'Enter' || !event.shiftKey || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    const offset = event.currentTarget.selectionStart
    // Two versions are for a person to choose between first.
    if (shared.theirs !== null || !shared.valid) return
    shared.commit()
    const entry = view.get('timeline').byId.get(entryId)
    if (entry && cutWords(entry, { field, offset })) cut({ field, offset })
    else announce('There is nothing to split off there.')
  }
}
