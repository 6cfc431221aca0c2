import {
  type Draft,
  type DraftsView,
  type LiveView,
  putDraft,
  settleDrafts,
  shownKey,
} from '@second-story/board'
import type { Doc } from 'yjs'
import type { StoreApi } from 'zustand/vanilla'
import type { Connection } from './connection.ts'

export interface Settling {
  mine: Doc
  view: DraftsView
  board: {
    doc: Doc
    view: Pick<LiveView, 'get' | 'subscribe'>
    connection: Pick<StoreApi<Connection>, 'getState' | 'subscribe'>
  }
  personId: string
}

/**
 * A line that was shown goes once the board's words are on the server's disk, not before: a page that ends in between
 * finds both when it comes back, under one key, and goes on here.
 */
export const settling = ({ mine, view, board, personId }: Settling): (() => void) => {
  const settled = new Map<string, Draft>()
  const settle = (): void => {
    const { byId } = board.view.get('annotations')
    for (const [key, { id, ...fields }] of settled) {
      if (byId.has(key)) continue
      // Its author took it off the board again: it is a line of theirs as before, and not offered by itself.
      settled.delete(key)
      putDraft(mine, id, { ...fields, kept: true })
    }
    const { state, unsent } = board.connection.getState()
    if (state !== 'connected' || unsent > 0 || view.get().length === 0) return
    for (const draft of settleDrafts(mine, board.doc, personId))
      settled.set(shownKey(personId, draft.id), draft)
  }
  // A turn later: whoever is told of a change of the board must not find another one under way.
  const later = (): void => queueMicrotask(settle)
  const stops = [
    board.connection.subscribe(later),
    board.view.subscribe('annotations', later),
    view.subscribe(later),
  ]
  return () => stops.forEach((stop) => stop())
}
