import * as z from 'zod/mini'

/** One line of a log as the preview shows it. `at` is ISO 8601 UTC or null. */
export interface PreviewEntry {
  at: string | null
  until?: string | undefined
  precision: 'exact' | 'minute' | 'about' | 'day' | 'unknown'
  author: string
  text: string
  source: string
  line: number
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

/** Answer of `POST .../timeline/import`; `entries` with `dryRun=1`, `importId` without. */
export interface ImportAnswer {
  format: string
  imported: number
  skipped: number
  first: string | null
  last: string | null
  warnings: { line: number; what: string }[]
  needs: ('date' | 'timeZone')[]
  importId?: string
  entries?: PreviewEntry[]
  /** Of a table (CSV, TSV): how its columns were read; all without a role where no time was found in it. */
  columns?: TableColumn[]
}

/** Answer of `POST .../sources`: the log is kept, nothing is on the board yet. */
export interface SourceAnswer {
  sourceId: string
  format: string
  count: number
  first: string | null
  last: string | null
  warnings: { line: number; what: string }[]
  needs: ('date' | 'timeZone')[]
  entries: PreviewEntry[]
  columns?: TableColumn[]
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
