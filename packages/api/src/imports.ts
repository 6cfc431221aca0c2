import * as z from 'zod/mini'
import type { Problem } from './reviews.ts'

/**
 * What the board makes of an entry of a log: `new` is to come, `back` comes again after an undo took it off, `there` is
 * on it already, `hidden` was hidden by a person and stays so.
 */
export type EntryState = 'new' | 'back' | 'there' | 'hidden'

/** One line of a log as the preview shows it. `at` is ISO 8601 UTC or null. */
export interface PreviewEntry {
  at: string | null
  until?: string | undefined
  precision: 'exact' | 'minute' | 'about' | 'day' | 'unknown'
  author: string
  text: string
  /** Channel, member of the zip or file that it stands in. */
  source: string
  /** Line or record of it, from 1. */
  line: number
  state?: EntryState
}

/** How many of the chosen entries would come, come back, are there, or stay hidden. */
export type ImportCounts = Record<EntryState, number>

/** A channel of an export, a member of a zip, or the one file; `count` entries from `first` to `last`. */
export interface LogChannel {
  name: string
  count: number
  first: string | null
  last: string | null
}

/** Warnings of one kind: what the first says, how many there are, the lines of the first ones. */
export interface Oddity {
  what: string
  count: number
  lines: number[]
}

/** What a preview tells beside its entries: of the chosen entries how many are new, of the whole log its channels. */
export interface PreviewMore {
  counts?: ImportCounts
  channels?: LogChannel[]
  oddities?: Oddity[]
  /** Of a table (CSV, TSV): how its columns were read; all without a role where no time was found in it. */
  columns?: TableColumn[]
}

/**
 * What a column of a table tells: when it happened, the day where it stands apart from the time, when it ended, who,
 * what (the title of the entry), and what runs on below it. As parameter `columns` one for each column from the left,
 * comma between them, nothing for a column that is not taken: `columns=,at,until,author,text,detail`.
 */
export const COLUMN_ROLES = ['at', 'day', 'until', 'author', 'text', 'detail'] as const
export type ColumnRole = (typeof COLUMN_ROLES)[number]

/** One column of a table, to let somebody say what it tells. */
export interface TableColumn {
  /** Its name in the first row; '' in a table without names. */
  head: string
  /** What stands in its first cells, up to three. */
  samples: string[]
  /** What it was read as; null where it was not taken. */
  role: ColumnRole | null
}

/** Answer of `POST .../timeline/import`; `entries` and what a preview tells with `dryRun=1`, `importId` without. */
export interface ImportAnswer extends PreviewMore {
  format: string
  imported: number
  skipped: number
  first: string | null
  last: string | null
  warnings: { line: number; what: string }[]
  needs: ('date' | 'timeZone')[]
  importId?: string
  entries?: PreviewEntry[]
}

/** Answer of `POST .../sources`: the log is kept, nothing is on the board yet. */
export interface SourceAnswer extends PreviewMore {
  sourceId: string
  format: string
  count: number
  first: string | null
  last: string | null
  warnings: { line: number; what: string }[]
  needs: ('date' | 'timeZone')[]
  /** Left out with `entries=0`. */
  entries?: PreviewEntry[]
}

const instant = z.iso.datetime({ offset: true })
/** Body of `POST .../sources/:sourceId/import`: single lines by their index in `entries`, or a window, or (empty) all. */
export const takeOver = z.object({
  lines: z.optional(z.array(z.int().check(z.gte(0))).check(z.maxLength(100_000))),
  from: z.optional(instant),
  to: z.optional(instant),
})
export type TakeOver = z.output<typeof takeOver>

export interface TakenOver {
  importId: string
  imported: number
  skipped: number
}

/** How far an import has come: `read` and `keep` count bytes, `times` (working them out), `ids` and `write` entries. */
export interface ImportProgress {
  step: 'read' | 'times' | 'ids' | 'keep' | 'write'
  done: number
  of: number
}

/**
 * One line of the answer to whoever accepts `application/x-ndjson`: progress, then the entries in pieces, and at last the
 * answer without them, or what went wrong.
 */
export type ImportLine =
  | { progress: ImportProgress }
  | { entries: PreviewEntry[] }
  | { answer: Omit<ImportAnswer, 'entries'> | Omit<SourceAnswer, 'entries'> | TakenOver }
  | { problem: Problem }
