import type { TakeOver } from '@second-story/api'
import * as z from 'zod/mini'
import { type Answer, call } from '../room/http.ts'

/** A log that somebody brings: a file, or text pasted into the page. */
export interface Log {
  readonly name: string
  readonly body: Blob
}

/** What the log does not say and people do; '' for what they have not said. */
export interface Told {
  readonly timeZone: string
  /** YYYY-MM-DD of its first line. */
  readonly date: string
}

const entry = z.object({
  at: z.nullable(z.string()),
  precision: z.string(),
  author: z.string(),
  text: z.string(),
  line: z.number(),
})
export type PreviewLine = z.output<typeof entry>

const reading = z.object({
  format: z.string(),
  imported: z.number(),
  skipped: z.number(),
  first: z.nullable(z.string()),
  last: z.nullable(z.string()),
  warnings: z.array(z.object({ line: z.number(), what: z.string() })),
  needs: z.array(z.enum(['date', 'timeZone'])),
  entries: z.array(entry),
})
export type Reading = z.output<typeof reading>

const pathOf = (
  reviewId: string,
  rest: string,
  log: Log,
  told: Told,
  more: Record<string, string> = {},
): string => {
  const query = new URLSearchParams({ fileName: log.name, ...more })
  if (told.timeZone) query.set('timeZone', told.timeZone)
  if (told.date) query.set('date', told.date)
  return `/api/reviews/${encodeURIComponent(reviewId)}/${rest}?${query.toString()}`
}

/** Reads a log without keeping anything: what would come, with counts and what is odd. */
export const readLog = (reviewId: string, session: string, log: Log, told: Told): Promise<Answer<Reading>> =>
  call(
    pathOf(reviewId, 'timeline/import', log, told, { dryRun: '1' }),
    { method: 'POST', token: session, body: log.body },
    (json) => reading.parse(json),
  )

/** Keeps a log beside the board as it came; nothing goes on the board yet. Answers the source's id. */
export const keepLog = (reviewId: string, session: string, log: Log, told: Told): Promise<Answer<string>> =>
  call(
    pathOf(reviewId, 'sources', log, told),
    { method: 'POST', token: session, body: log.body },
    (json) => z.object({ sourceId: z.string() }).parse(json).sourceId,
  )

const taken = z.object({ importId: z.string(), imported: z.number(), skipped: z.number() })
export type Taken = z.output<typeof taken>

/** Puts chosen lines of a kept log on the board. */
export const takeOverLines = (
  reviewId: string,
  session: string,
  sourceId: string,
  choice: TakeOver,
): Promise<Answer<Taken>> =>
  call(
    `/api/reviews/${encodeURIComponent(reviewId)}/sources/${encodeURIComponent(sourceId)}/import`,
    { method: 'POST', token: session, body: choice },
    (json) => taken.parse(json),
  )

/** Takes one import back as a whole; words that people wrote on its entries stay. */
export const undoImport = (reviewId: string, session: string, importId: string): Promise<Answer<true>> =>
  call(
    `/api/reviews/${encodeURIComponent(reviewId)}/imports/${encodeURIComponent(importId)}`,
    { method: 'DELETE', token: session },
    () => true,
  )
