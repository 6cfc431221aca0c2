import type * as Y from 'yjs'
import * as z from 'zod/mini'
import { id, isoTime, line } from './record.ts'
import { rootMap } from './schema.ts'

/** A log as it came; the server keeps its bytes, entries point to its lines. */
export const sourceValue = z.object({
  name: line,
  format: line,
  zone: z.nullable(line),
  count: z.int(),
  first: z.nullable(isoTime),
  last: z.nullable(isoTime),
  by: id,
  at: isoTime,
})
export type Source = z.output<typeof sourceValue>

/** A picture or document stored with the review. */
export const fileValue = z.object({ name: line, type: line, bytes: z.int(), by: id, at: isoTime })
export type EvidenceFile = z.output<typeof fileValue>

/**
 * Names a file on the board, or gives it another name; everything else of it stays as it was. Call it in a transaction
 * of the server's.
 */
export const publishFile = (doc: Y.Doc, fileId: string, file: EvidenceFile): void => {
  const files = rootMap(doc, 'files')
  const before = files.get(fileId) as EvidenceFile | undefined
  if (before?.name !== file.name) files.set(fileId, { ...file, ...before, name: file.name })
}
