import type { Incident, LogLine, Progress, ReadLog, Told } from './log.ts'

/** What the page asks its worker to do; one thing for each worker. */
export type Asked =
  | {
      readonly do: 'read'
      readonly name: string
      readonly body: Blob
      readonly told: Told
      readonly incident: Incident
    }
  /** Keeps a log beside the board; the answer repeats every line and is dear to read. */
  | { readonly do: 'keep'; readonly path: string; readonly session: string; readonly body: Blob }
  | { readonly do: 'pack'; readonly files: readonly { readonly path: string; readonly file: File }[] }

/** What the worker answers, in this order: progress, lines in parts, and the end. */
export type Answered =
  | { readonly is: 'progress'; readonly progress: Progress }
  | { readonly is: 'lines'; readonly lines: readonly LogLine[] }
  | { readonly is: 'read'; readonly log: Omit<ReadLog, 'lines'> }
  | { readonly is: 'kept'; readonly sourceId: string }
  | { readonly is: 'packed'; readonly zip: Blob }
  | { readonly is: 'refused'; readonly detail: string }
