import { isZip, linesOf } from '@second-story/importers'

/** Longer lines are cut where they are shown beside an entry; the entry itself holds what they say. */
const SHOWN_CHARS = 2_000
/** Formats of records: their numbers count records, not lines. */
const RECORDS = new Set([
  'slack',
  'mattermost',
  'pagerduty',
  'alertmanager',
  'opsgenie',
  'statuspage',
  'github',
  'json',
  'zip',
])

/** A line of a log as it came. */
export interface RawLine {
  line: number
  text: string
}

/** The lines of a log as they came; none for an export of records or a page, which nobody reads line by line. */
export class LogText {
  /** Line by line, or the records of a channel. */
  readonly unit: 'line' | 'record'
  readonly #bytes: Uint8Array
  #lines: readonly string[] | null = null

  constructor(bytes: Uint8Array, format: string) {
    this.#bytes = bytes
    const first = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart().charAt(0)
    const isMarkup = (format === 'discord' && /[{[<]/.test(first)) || format === 'html'
    this.unit = isZip(bytes) || RECORDS.has(format) || isMarkup ? 'record' : 'line'
  }

  get total(): number {
    return this.#all().length
  }

  /** Lines by number from 1, both ends included. */
  between(from: number, to: number): RawLine[] {
    return this.#all()
      .slice(Math.max(0, from - 1), to)
      .map((text, n) => ({ line: Math.max(1, from) + n, text: shown(text) }))
  }

  #all(): readonly string[] {
    this.#lines ??= linesOf(this.#bytes)
    return this.#lines
  }
}

/** A text as it is shown in one line beside others. */
export const shown = (text: string): string =>
  text.length <= SHOWN_CHARS ? text : `${text.slice(0, SHOWN_CHARS - 1).toWellFormed()}…`
