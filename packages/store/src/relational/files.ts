/** What is known of an evidence file without reading it. */
export interface FileMeta {
  id: string
  reviewId: string
  /** Media type, told by its content. */
  type: string
  bytes: number
  /** Person who brought it. */
  by: string
  /** ms since 1970 */
  at: number
}

/** Bytes and what they are. */
export interface FileContent {
  type: string
  data: Uint8Array
}

/** Evidence files: graphs, pictures, documents. They go with their review and not before. */
export interface Files {
  /**
   * Keeps a file; on disk when it resolves. One with the same id in the review stays as it is.
   * @returns false where it was there
   */
  putFile(meta: Omit<FileMeta, 'bytes'>, data: Uint8Array): Promise<boolean>
  file(reviewId: string, id: string): Promise<FileMeta | null>
  fileContent(reviewId: string, id: string): Promise<FileContent | null>
  /**
   * Keeps the small picture that stands for a file; the first one stays.
   * @returns false where there is one already, or no such file
   */
  putThumb(reviewId: string, id: string, thumb: FileContent): Promise<boolean>
  /** Null where nobody made one. */
  thumb(reviewId: string, id: string): Promise<FileContent | null>
  /** Of a review. */
  countFiles(reviewId: string): Promise<number>
}
