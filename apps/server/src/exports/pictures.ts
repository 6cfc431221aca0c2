import type { Board } from '@second-story/board'
import { picturesIn } from '@second-story/report'
import type { Files } from '@second-story/store'

/** A picture up to this is shown as it is, a larger one by its small picture, bytes. */
const WHOLE_BYTES = 1_000_000
/** Of all pictures of a page together: written at once, they hold no room up. */
const ALL_BYTES = 6_000_000

/** Pictures of a review as addresses that hold them, by their ids; the page has a line for those that do not fit. */
export const heldPictures = async (
  files: Files,
  reviewId: string,
  board: Board,
): Promise<ReadonlyMap<string, string>> => {
  const held = new Map<string, string>()
  let left = ALL_BYTES
  for (const id of picturesIn(board)) {
    const file = board.files.get(id)
    if (!file) continue
    const whole = file.bytes <= Math.min(WHOLE_BYTES, left) ? await files.fileContent(reviewId, id) : null
    const content = whole ?? (await files.thumb(reviewId, id))
    if (!content?.type.startsWith('image/')) continue
    if (content.data.length > left) break
    left -= content.data.length
    held.set(id, `data:${content.type};base64,${Buffer.from(content.data).toString('base64')}`)
  }
  return held
}
