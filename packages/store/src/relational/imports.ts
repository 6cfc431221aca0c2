/** Which entries one import put on the board, so that it can be taken back as a whole. */
export interface ImportRecord {
  id: string
  reviewId: string
  sourceId: string
  /** Person who imported. */
  by: string
  /** ms since 1970 */
  at: number
  entryIds: readonly string[]
  /** When it was taken back (ms since 1970), or null. */
  undoneAt: number | null
}

export interface Imports {
  putImport(record: Omit<ImportRecord, 'undoneAt'>): Promise<void>
  import(reviewId: string, id: string): Promise<ImportRecord | null>
  /** Oldest first. */
  listImports(reviewId: string): Promise<ImportRecord[]>
  /** Notes that an import was taken back; false where it is unknown or was taken back before. */
  undoImport(reviewId: string, id: string): Promise<boolean>
}
