import type { ZipMember } from './bytes/unzip.ts'
import type { LineCount } from './limits.ts'
import type { Statements } from './time/statements.ts'
import type { NamedDay, When, WrittenDay } from './time/when.ts'
import type { ColumnRole, TableColumn } from './timeline.ts'
import type { Warnings } from './warnings.ts'

/** One text as the formats see it. */
export interface TextInput {
  text: string
  lines: readonly string[]
  /** Base name, '' where there is none. */
  fileName: string
  /** The text parsed as JSON, undefined where it is none. */
  json: unknown
  /** What somebody said that the columns of a table tell; null where they said nothing. */
  columns: readonly (ColumnRole | null)[] | null
}

/** An entry before its time is worked out. */
export interface RawEntry {
  kind: 'entry'
  when: When
  author: string
  text: string
  line: number
  /** Channel inside the text; absent where the text itself is the source. */
  source?: string
  zoneName?: string
}

/** A line that sets the day for those below: a day heading, "Day changed". */
export interface DayMark {
  kind: 'day'
  day: WrittenDay
  line: number
}

/** A part of the document ends here: a time further back need not be a new day. */
export interface PartMark {
  kind: 'part'
}

export type RawItem = RawEntry | DayMark | PartMark

/** What a format made of a text. */
export interface Reading {
  items: RawItem[]
  /** Lines that should have been entries and were not readable. */
  skipped: number
  statements: Statements
  /** Of a table its columns as they were read. */
  columns?: TableColumn[]
}

/** One way in which people and programs write a log. A new one is one file and one line in `detect.ts`. */
export interface Format {
  /** As answered in `format`. */
  id: string
  /** Endings of file names that speak for this format where the content leaves it open. */
  endings: readonly string[]
  /** How sure the content is of this format: 0 not at all, 1 certain. Looks at the content only. */
  claims(input: TextInput): number
  /** Reads everything it can, in the order of the text. Never throws for what a text says. */
  read(input: TextInput, warnings: Warnings): Reading
}

/** A way in which programs pack a whole export. Zips of no known kind are read file by file. */
export interface ArchiveFormat {
  id: string
  claims(members: readonly ZipMember[]): boolean
  /** Counts what it reads in `count`, which throws over the limit. */
  read(members: readonly ZipMember[], fileName: string, count: LineCount, warnings: Warnings): Reading
}

/** Statements of a text that states nothing but what its name says. */
export function nothingStated(day: NamedDay | null = null, from = 'the file name'): Statements {
  return { zone: null, otherZone: null, day: null, likely: day ? [{ day, from }] : [] }
}
