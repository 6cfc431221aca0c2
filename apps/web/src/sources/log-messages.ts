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
  /** Sends something to the server that takes its time; the answer may repeat every line and is dear to read. */
  | {
      readonly do: 'send'
      readonly path: string
      readonly session: string
      readonly body: Blob
      readonly type: string
    }
  | { readonly do: 'pack'; readonly files: readonly { readonly path: string; readonly file: File }[] }

/** What the worker answers, in this order: progress, lines in parts, and the end. */
export type Answered =
  | { readonly is: 'progress'; readonly progress: Progress }
  | { readonly is: 'lines'; readonly lines: readonly LogLine[] }
  | { readonly is: 'read'; readonly log: Omit<ReadLog, 'lines'> }
  | { readonly is: 'sent'; readonly answer: unknown }
  | { readonly is: 'packed'; readonly zip: Blob }
  | { readonly is: 'refused'; readonly detail: string }
