import type { PreviewEntry } from './imports.ts'

/** A line of a kept log, with its place in the log (from 0) and the id that its entry has on any board. */
export interface KeptLine extends PreviewEntry {
  index: number
  entryId: string
}

/**
 * Answer of `GET .../sources/:sourceId/lines?entry=<id of an entry>&around=` (or `?index=<its place in the log>&around=`):
 * the lines of a channel around one, as they were read.
 */
export interface LinesAround {
  name: string
  format: string
  /** How many lines were read from the log. */
  count: number
  /** Place of the line that was asked for. */
  at: number
  /** Places of the first and the last line of its channel; between them stand lines of others too. */
  first: number
  last: number
  lines: KeptLine[]
}

/** One import as `GET .../imports` tells it. */
export interface ImportListing {
  importId: string
  sourceId: string
  /** personId */
  by: string
  /** ms since 1970 */
  at: number
  /** Entries that it put on the board or showed again. */
  entries: number
  /** It was taken back. */
  undone: boolean
}
