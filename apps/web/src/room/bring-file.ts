import { FILE_BYTES, FILE_TYPES, type KeptFile } from '@second-story/api'
import { type Asking, sendFile, sendThumb } from './file-calls.ts'
import type { Answer } from './http.ts'
import { smallPicture } from './small-picture.ts'

/** For a file field: with it a phone offers its camera roll, and makes a JPEG of a photo of its own kind. */
export const ACCEPTED = FILE_TYPES.join(',')

/** Names that a browser gives to what was pasted: they say nothing. */
const NAMELESS = /^(image|blob|unnamed|clipboard)?(\.\w+)?$/i

/** What a file is called on the board: its own name without the ending, unless that says nothing. */
const titleOf = ({ name }: File, fallback: string): string =>
  NAMELESS.test(name) ? fallback : name.replace(/\.(png|jpe?g|webp|gif|pdf)$/i, '')

export interface BringOptions {
  online: boolean
  fallback: string
  onProgress(part: number): void
  signal?: AbortSignal
}

/**
 * Brings a file to the review, with a small picture that stands for it. What cannot be taken is said before anything
 * is sent, as far as a page can know.
 * @param online false says at once that it has to wait
 * @param fallback what it is called where it has no name
 * @param signal gives it up; the answer says nothing then
 */
export const bringFile = async (
  asking: Asking,
  file: File,
  { online, fallback, onProgress, signal }: BringOptions,
): Promise<Answer<KeptFile>> => {
  const refused = (detail: string): Answer<KeptFile> => ({ ok: false, status: 0, detail })
  if (!online) return refused('Files wait for the line: bring this one again when it is back.')
  if (file.size > FILE_BYTES) {
    return refused(
      `This file has ${megabytes(file.size)}. Up to ${megabytes(FILE_BYTES)} can be kept; bring a link to it.`,
    )
  }
  const answer = await sendFile(asking, file, titleOf(file, fallback), onProgress, signal)
  if (!answer.ok || signal?.aborted || !answer.value.type.startsWith('image/')) return answer
  const small = await smallPicture(file)
  // Before anybody is told of the file: nobody fetches 10 MB for a picture of a thumb's size.
  if (small) await sendThumb(asking, answer.value.fileId, small)
  return answer
}

/** Bytes as people say them. */
export const megabytes = (bytes: number): string =>
  bytes < 950_000
    ? `${Math.max(1, Math.round(bytes / 1_000))} kB`
    : `${(bytes / 1_048_576).toFixed(1).replace('.0', '')} MB`
