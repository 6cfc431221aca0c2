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
  limits?: Partial<ImportLimits>
}

/** The product's defaults for `importBytes` and `importLines`. */
export const defaultLimits: ImportLimits = { importBytes: 20 * 1024 * 1024, importLines: 100_000 }

/** Longest text of one entry, in UTF-16 units: the product's limit for every long field (`textChars`). */
export const longestText = 20_000
