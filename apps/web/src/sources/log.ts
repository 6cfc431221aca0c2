import type { ColumnRole, Oddity, PreviewEntry, TableColumn } from '@second-story/api'

/** A log that somebody brings: a file, text pasted into the page, or a folder packed into a zip. */
export interface Log {
  readonly name: string
  readonly body: Blob
}

/** What the log does not say and people do; '' for what they have not said. */
export interface Told {
  readonly timeZone: string
  /** YYYY-MM-DD of its first line. */
  readonly date: string
  /** What the columns of a table tell, from the left; none for what their names and content tell. */
  readonly columns: readonly (ColumnRole | null)[]
}

export const NOTHING_TOLD: Told = { timeZone: '', date: '', columns: [] }

/** What of the incident stands in where a log says neither zone nor day. */
export interface Incident {
  /** ISO 8601 UTC; null while nobody has said. */
  readonly start: string | null
  readonly timeZone: string
}

/** One line of a log as it was read, with the id that its entry has on any board. */
export interface LogLine extends PreviewEntry {
  readonly id: string
  /** `at` in ms since 1970. */
  readonly ms: number | null
  /** Place in the log, by which the server counts. */
  readonly index: number
}

/** A line of the text as it came, beside what became of it: a line of the log by its place, or nothing. */
export interface RawLine {
  readonly line: number
  readonly text: string
  readonly index: number | null
}

/** A log as it was read. */
export interface ReadLog {
  readonly format: string
  readonly lines: readonly LogLine[]
  readonly skipped: number
  readonly first: string | null
  readonly last: string | null
  readonly warnings: readonly { readonly line: number; readonly what: string }[]
  /** The warnings put together by kind. */
  readonly oddities: readonly Oddity[]
  /** Of a table, as they were read; none of anything else. */
  readonly columns: readonly TableColumn[]
  readonly needs: readonly ('date' | 'timeZone')[]
  /** The day that stands in for one the log does not say, and is sent along; '' where it needs none. */
  readonly date: string
  /** Channels or files inside, in order of appearance; one for a log that has no parts. */
  readonly channels: readonly { readonly name: string; readonly count: number }[]
  /** A sample of the text as it came; empty where it is no text of lines. */
  readonly raw: readonly RawLine[]
}

/** How far something is: in bytes while it is opened, read and sent, in files while it is packed, else in lines. */
export interface Progress {
  readonly doing: 'packing' | 'opening' | 'reading' | 'timing' | 'sending' | 'keeping' | 'writing'
  readonly done: number
  /** Null while it cannot be known. */
  readonly of: number | null
}
