/** How well the time of an entry is known. `unknown`: nothing tells it, the entry keeps its place by order. */
export type Precision = 'exact' | 'minute' | 'about' | 'day' | 'unknown'

/** One line of a log, read. The caller decides what of it goes on a board. */
export interface EntryDraft {
  /** ISO 8601 UTC with milliseconds, or null where nothing tells the time. */
  at: string | null
  /** End of a span, in the same form as `at`. Never before `at`. */
  until?: string
  precision: Precision
  /** The name as the log writes it; '' where the log names nobody. */
  author: string
  /** Never empty. May hold several lines; no control characters but \n and \t. */
  text: string
  /** Channel, zip member or file name that the line stands in; '' for text that has no name. */
  source: string
  /** Line of `source`, or record where the source has no lines; counted from 1. */
  line: number
}

/** `line` 0 means the input as a whole. */
export interface ImportWarning {
  line: number
  what: string
}

export type Need = 'date' | 'timeZone'

/**
 * What a column of a table tells: when it happened (`at`), the day where it stands apart from the time (`day`), when it
 * ended (`until`), who, what (`text`, the title of the entry), and what runs on below it (`detail`).
 */
export type ColumnRole = 'at' | 'day' | 'until' | 'author' | 'text' | 'detail'

/** One column of a table, for somebody who is to say what its columns tell. */
export interface TableColumn {
  /** Its name in the first row, '' where the table has no names. */
  head: string
  /** What stands in its first cells that are not empty, each cut to some words. */
  samples: string[]
  /** What it was read as, null where it was not taken. */
  role: ColumnRole | null
}

export interface ImportedTimeline {
  /** Id of the format that was recognised, `text` or `json` where no timeline was found. */
  format: string
  /** In the order of the input; of a Slack export in order of time, as its channels have no common order. */
  entries: EntryDraft[]
  /** Lines or records that should have been entries and could not be read; each is named in `warnings`. */
  skipped: number
  warnings: ImportWarning[]
  /** What had to be assumed: 1970-01-01 for want of a date, UTC for want of a time zone. */
  needs: Need[]
  /** Of a table (CSV, TSV) its columns as they were read; where no time was found in it, all of them without a role. */
  columns?: TableColumn[]
}

/** 0 means no limit. */
export interface ImportLimits {
  importBytes: number
  importLines: number
}

export interface ImportOptions {
  fileName?: string
  /** IANA name or offset (`+02:00`): how to read times that do not carry a zone themselves. */
  timeZone?: string
  /** YYYY-MM-DD: the day of times that stand under no date of their own. */
  date?: string
  /** What the columns of a table tell, one for each from the left; null for one that is not taken. Left out: a guess. */
  columns?: readonly (ColumnRole | null)[]
  limits?: Partial<ImportLimits>
  /** Called now and then with how far the reading has come: `read` counts bytes, `times` (worked out) entries. */
  onProgress?: (step: 'read' | 'times', done: number, of: number) => void
}

/** All roles of columns. */
export const columnRoles: readonly ColumnRole[] = ['at', 'day', 'until', 'author', 'text', 'detail']

/** The product's defaults for `importBytes` and `importLines`. */
export const defaultLimits: ImportLimits = { importBytes: 20 * 1024 * 1024, importLines: 100_000 }

/** Longest text of one entry, in UTF-16 units: the product's limit for every long field (`textChars`). */
export const longestText = 20_000
