import * as Y from 'yjs'
import * as z from 'zod/mini'
import { id, isoTime } from './record.ts'
import { ORIGIN, rootMap } from './schema.ts'

/** Words taken off the board by a facilitator, by the key of the thing; taking the flag away brings them back. */
export const removedValue = z.object({ by: id, at: isoTime })
export type Removed = z.output<typeof removedValue>

export const removeWords = (doc: Y.Doc, key: string, by: string, at: string): void => {
  doc.transact(() => rootMap(doc, 'removed').set(key, { by, at }), ORIGIN.person)
}

export const restoreWords = (doc: Y.Doc, key: string): void => {
  doc.transact(() => rootMap(doc, 'removed').delete(key), ORIGIN.person)
}
