import * as z from 'zod/mini'

/** One line of a log as the preview shows it. `at` is ISO 8601 UTC or null. */
export interface PreviewEntry {
  at: string | null
  until?: string | undefined
  precision: 'exact' | 'minute' | 'about' | 'day' | 'unknown'
  author: string
  text: string
  source: string
  line: number
}

/** Answer of `POST .../timeline/import`; `entries` with `dryRun=1`, `importId` without. */
export interface ImportAnswer {
  format: string
  imported: number
  skipped: number
  first: string | null
  last: string | null
  warnings: { line: number; what: string }[]
  needs: ('date' | 'timeZone')[]
  importId?: string
  entries?: PreviewEntry[]
}

/** Answer of `POST .../sources`: the log is kept, nothing is on the board yet. */
export interface SourceAnswer {
  sourceId: string
  format: string
  count: number
  first: string | null
  last: string | null
  warnings: { line: number; what: string }[]
  needs: ('date' | 'timeZone')[]
  entries: PreviewEntry[]
}

const instant = z.iso.datetime({ offset: true })
/** Body of `POST .../sources/:sourceId/import`: single lines by their index in `entries`, or a window, or (empty) all. */
export const takeOver = z.object({
  lines: z.optional(z.array(z.int().check(z.gte(0))).check(z.maxLength(100_000))),
  from: z.optional(instant),
  to: z.optional(instant),
})
export type TakeOver = z.output<typeof takeOver>

export interface TakenOver {
  importId: string
  imported: number
  skipped: number
}
