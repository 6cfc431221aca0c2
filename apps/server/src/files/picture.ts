import type { FileType } from '@second-story/api'

/** A file as it is kept: only the parts that show something, without where and by whom it was made. */
export interface Inspected {
  type: FileType
  data: Buffer
  /** Pixels; null for a document. */
  size: { width: number; height: number } | null
}
