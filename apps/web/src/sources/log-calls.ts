import {
  COLUMN_ROLES,
  type ImportListing,
  type LinesAround,
  type TakenOver,
  type TakeOver,
} from '@second-story/api'
import * as z from 'zod/mini'
import { type Answer, call } from '../room/http.ts'
import { sendInWorker } from './in-worker.ts'
import type { Log, Progress, Told } from './log.ts'

/** The review that is asked about, and who asks. */
export interface At {
  readonly reviewId: string
  readonly session: string
}

const pathOf = ({ reviewId }: At, rest: string): string =>
  `/api/reviews/${encodeURIComponent(reviewId)}/${rest}`

/** Keeps a log beside the board as it came; nothing goes on the board yet. Answers the source's id. */
export const keepLog = (
  at: At,
  log: Log,
  { timeZone, date, columns }: Told,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Answer<string>> => {
  const read = columns.map((role) => role ?? '').join(',')
  // The page has read them itself.
  const told = { fileName: log.name, timeZone, date, columns: read, entries: '0' }
  const path = pathOf(at, `sources?${new URLSearchParams(told).toString()}`)
  return sendInWorker(
    { path, session: at.session, body: log.body, type: 'application/octet-stream' },
    onProgress,
    signal,
    (json) => z.object({ sourceId: z.string() }).parse(json).sourceId,
  )
}

const taken = z.object({ importId: z.string(), imported: z.number(), skipped: z.number() })

/** Puts chosen lines of a kept log on the board. */
export const takeOverLines = (
  at: At,
  sourceId: string,
  choice: TakeOver,
  onProgress: (progress: Progress) => void = () => undefined,
  signal: AbortSignal = new AbortController().signal,
): Promise<Answer<TakenOver>> =>
  sendInWorker(
    {
      path: pathOf(at, `sources/${encodeURIComponent(sourceId)}/import`),
      session: at.session,
      body: new Blob([JSON.stringify(choice)]),
      type: 'application/json',
    },
    onProgress,
    signal,
    (json) => taken.parse(json),
  )

/** Takes one import back as a whole; words that people wrote on its entries stay. */
export const undoImport = (at: At, importId: string): Promise<Answer<true>> =>
  call(
    pathOf(at, `imports/${encodeURIComponent(importId)}`),
    { method: 'DELETE', token: at.session },
    () => true,
  )

const listing = z.object({
  importId: z.string(),
  sourceId: z.string(),
  by: z.string(),
  at: z.number(),
  entries: z.number(),
  undone: z.boolean(),
})

/** Every import of the review, the oldest first. */
export const listImports = (at: At): Promise<Answer<ImportListing[]>> =>
  call(pathOf(at, 'imports'), { token: at.session }, (json) => z.array(listing).parse(json))

const readAs = z.object({
  day: z.nullable(z.string()),
  columns: z.nullable(z.array(z.nullable(z.enum(COLUMN_ROLES)))),
})

/** A kept log, byte for byte, and with which day and columns it was read. */
export const fetchKept = async (
  at: At,
  sourceId: string,
  signal: AbortSignal,
): Promise<Answer<{ body: Blob } & Pick<Told, 'date' | 'columns'>>> => {
  try {
    const response = await fetch(pathOf(at, `sources/${encodeURIComponent(sourceId)}/content`), {
      headers: { authorization: `Bearer ${at.session}` },
      signal,
    })
    const { status } = response
    if (!response.ok) return { ok: false, status, detail: `The server answered ${status}.` }
    const { day, columns } = readAs.parse(JSON.parse(response.headers.get('read-as') ?? ''))
    return { ok: true, value: { body: await response.blob(), date: day ?? '', columns: columns ?? [] } }
  } catch {
    return { ok: false, status: 0, detail: 'The server cannot be reached just now.' }
  }
}

const keptLine = z.object({
  at: z.nullable(z.string()),
  until: z.optional(z.string()),
  precision: z.enum(['exact', 'minute', 'about', 'day', 'unknown']),
  author: z.string(),
  text: z.string(),
  source: z.string(),
  line: z.number(),
  index: z.number(),
  entryId: z.string(),
})
const around = z.object({
  name: z.string(),
  format: z.string(),
  count: z.number(),
  at: z.number(),
  first: z.number(),
  last: z.number(),
  lines: z.array(keptLine),
})

/** The lines of a kept log around one: that of an entry, or the one at a place in the log. */
export const linesAround = (
  at: At,
  sourceId: string,
  asked: { readonly entry: string } | { readonly index: number },
  reach: number,
): Promise<Answer<LinesAround>> => {
  const what: Record<string, string> =
    'entry' in asked ? { entry: asked.entry } : { index: String(asked.index) }
  const query = new URLSearchParams({ ...what, around: String(reach) })
  return call(
    pathOf(at, `sources/${encodeURIComponent(sourceId)}/lines?${query.toString()}`),
    { token: at.session },
    (json) => around.parse(json),
  )
}
