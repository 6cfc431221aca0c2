/** What is known of an imported file without reading it again. */
export interface SourceMeta {
  id: string
  reviewId: string
  name: string
  format: string
  /** IANA zone its times were read in, or null where the file states its own. */
  zone: string | null
  /** Person who brought it. */
  by: string
  /** ms since 1970 */
  at: number
  /** Size as it came. */
  bytes: number
}

export interface Source extends SourceMeta {
  data: Uint8Array
}

/** Imported files, byte for byte as they came. */
export interface Sources {
  /** Keeps a file. One with the same id in the review stays as it is: a source never changes. */
  putSource(meta: Omit<SourceMeta, 'bytes'>, data: Uint8Array): Promise<void>
  source(reviewId: string, id: string): Promise<Source | null>
  /** Oldest first. */
  listSources(reviewId: string): Promise<SourceMeta[]>
}
