import type { ImportListing, LinesAround, TakenOver, TakeOver } from '@second-story/api'
import * as z from 'zod/mini'
import { type Answer, call } from '../room/http.ts'
import { keepInWorker } from './in-worker.ts'
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
  { timeZone, date }: Told,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Answer<string>> => {
  const query = new URLSearchParams({ fileName: log.name, timeZone, date })
  const path = pathOf(at, `sources?${query.toString()}`)
  return keepInWorker({ path, session: at.session, body: log.body }, onProgress, signal)
}

const taken = z.object({ importId: z.string(), imported: z.number(), skipped: z.number() })

/** Puts chosen lines of a kept log on the board. */
export const takeOverLines = (at: At, sourceId: string, choice: TakeOver): Promise<Answer<TakenOver>> =>
  call(
    pathOf(at, `sources/${encodeURIComponent(sourceId)}/import`),
    { method: 'POST', token: at.session, body: choice },
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

/** A kept log, byte for byte. */
export const fetchKept = async (at: At, sourceId: string, signal: AbortSignal): Promise<Answer<Blob>> => {
  try {
    const response = await fetch(pathOf(at, `sources/${encodeURIComponent(sourceId)}/content`), {
      headers: { authorization: `Bearer ${at.session}` },
      signal,
    })
    if (response.ok) return { ok: true, value: await response.blob() }
    return { ok: false, status: response.status, detail: `The server answered ${response.status}.` }
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
