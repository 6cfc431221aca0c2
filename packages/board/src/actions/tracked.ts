import type * as Y from 'yjs'
import { ownerOf } from '../ids.ts'
import { patchRecord } from '../record.ts'
import { rootMap } from '../schema.ts'
import { readAll } from '../snapshot.ts'
import type { ActionStatus } from './action.ts'
import { ticketKey } from './ticket.ts'

/** The reason of an action that was dropped in its tracker, where nobody gave another. */
const DROPPED = 'Dropped in the tracker.'

/**
 * Gives the actions that have this ticket the status that its tracker tells. Proposals, and what was hidden, merged or
 * removed, stay as they are. Call it in a transaction of the server's.
 * @param ticket in any way of writing it
 * @returns how many actions have the ticket, whether or not their status was another
 */
export const trackActions = (
  doc: Y.Doc,
  ticket: string,
  { status, reason }: { status: ActionStatus; reason?: string | undefined },
): number => {
  const key = ticketKey(ticket)
  const removed = rootMap(doc, 'removed')
  const map = rootMap(doc, 'actions')
  let count = 0
  for (const [id, action] of readAll(doc, 'actions')) {
    if (action.hidden || action.mergedInto || ownerOf(id) !== null || removed.has(id)) continue
    if (!action.ticket || ticketKey(action.ticket) !== key) continue
    count += 1
    const said = status === 'dropped' ? (reason ?? (action.reason || DROPPED)) : undefined
    // A thing of this section is a map of fields: readAll has just read it as one.
    patchRecord(map.get(id) as Y.Map<unknown>, { status, reason: said })
  }
  return count
}
