import type * as Y from 'yjs'
import { rootMap } from '../schema.ts'
import type { Entry } from './entry.ts'
import { untangle } from './merged.ts'
import { inOrder } from './order.ts'

/** Entries in order of time, as the live view and a read board have them. */
export interface Walk {
  readonly order: readonly string[]
  readonly byId: ReadonlyMap<string, Entry>
}

/** What decides where an entry stands and whether Go stops there. */
const DECIDING = ['at', 'after', 'sourceId', 'lines', 'hidden', 'mergedInto', 'depth'] as const

/** The way through the timeline without its words: Go reads it each time, and a board may hold 10,000 entries. */
export const readWalk = (doc: Y.Doc): Walk => {
  const byId = new Map<string, Entry>()
  // The gate lets only maps with right values into the timeline.
  for (const [id, fields] of rootMap(doc, 'timeline') as Y.Map<Y.Map<unknown>>) {
    const entry: Record<string, unknown> = { id }
    for (const field of DECIDING) {
      const value = fields.get(field)
      if (value !== undefined) entry[field] = value
    }
    byId.set(id, entry as unknown as Entry)
  }
  untangle(byId)
  return { byId, order: inOrder(byId.values()) }
}
