import type * as Y from 'yjs'
import * as z from 'zod/mini'
import { bool, id, ids, isoTime, line, type Patch, prose, type RecordOf, texts } from '../record.ts'
import type { Stamp } from '../stamp.ts'
import { keyFor, patchThing, putThing } from '../things.ts'

export const PRECISIONS = ['exact', 'minute', 'about', 'day', 'unknown'] as const
export type Precision = (typeof PRECISIONS)[number]
export const ENTRY_KINDS = [
  'alert',
  'action',
  'message',
  'deploy',
  'change',
  'decision',
  'status',
  'graph',
  'other',
] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]
/** How deep the room goes into an entry; Go skips those to pass over. */
export const DEPTHS = ['pass', 'normal', 'deep'] as const
export type Depth = (typeof DEPTHS)[number]

export const entryFields = {
  /** null where nothing tells the time; then `after` names the entry it follows. */
  at: z.nullable(isoTime),
  until: z.nullable(isoTime),
  precision: z.enum(PRECISIONS),
  text: line,
  detail: prose,
  actor: line,
  kind: z.enum(ENTRY_KINDS),
  sourceId: id,
  /** First and last line in the source. */
  lines: z.tuple([z.int(), z.int()]),
  inflection: bool,
  depth: z.enum(DEPTHS),
  plannedMinute: z.nullable(z.number()),
  hidden: bool,
  mergedInto: id,
  splitFrom: id,
  files: ids,
  /** As `writeLink` writes them. */
  links: texts,
  proposedBy: id,
  /** From memory: no source holds it. */
  memory: bool,
  importedBy: id,
  after: z.nullable(id),
}
export type EntryPatch = Patch<typeof entryFields>
export type Entry = RecordOf<typeof entryFields> & { readonly id: string }

/**
 * Puts an entry on the timeline and returns its key. A participant's is a proposal under their own key, which a
 * facilitator or the scribe may accept.
 */
export const addEntry = (doc: Y.Doc, stamp: Stamp, draft: EntryPatch): string =>
  putThing<typeof entryFields>(doc, 'timeline', keyFor(stamp), {
    kind: 'other',
    precision: 'minute',
    ...draft,
  })

/** Changes fields of an entry; nothing happens where it is not there. */
export const editEntry = (doc: Y.Doc, key: string, patch: EntryPatch): void =>
  patchThing(doc, 'timeline', key, patch)

/** Takes an entry off the board, or brings it back. Nothing that others can see is deleted. */
export const hideEntry = (doc: Y.Doc, key: string, hidden: boolean): void => editEntry(doc, key, { hidden })

/** What the walk goes through: not hidden, not merged away, not a mere proposal. */
export const isOnBoard = (entry: Entry): boolean =>
  !entry.hidden && !entry.mergedInto && !entry.id.includes(':')
