import { type ImportedTimeline, type ImportOptions, importTimeline } from '@second-story/importers'
import { entryIds } from './entry.ts'

/** A log that was read, with the ids that its entries have on any board: hashing many takes as long as reading them. */
export interface LogWithIds extends ImportedTimeline {
  ids: readonly string[]
}

/** @throws {UnreadableInput | InvalidOption} as the importers do */
export const readWithIds = (bytes: Uint8Array, options: ImportOptions): LogWithIds => {
  const read = importTimeline(bytes, options)
  return { ...read, ids: entryIds(read.entries) }
}
