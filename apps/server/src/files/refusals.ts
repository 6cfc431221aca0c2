import { ApiError } from '../errors.ts'

/** A file that ends before it should, or whose parts do not fit together. */
export const broken = (kind: string): ApiError =>
  new ApiError(
    'invalid',
    `This ${kind} is damaged or not all of it came. Open it once, save it anew and bring that.`,
  )

/** Something stands behind the end of a file, where nobody who looks at it would see it. */
export const hasTail = (kind: string): ApiError =>
  new ApiError('invalid', `This ${kind} has something hidden behind its end. Save it anew and bring that.`)

/** What is no file of ours at all. */
export const unsupported = (detail: string): ApiError => new ApiError('unsupported', detail)

/** Longest side, and the most pixels of all: what a phone's camera makes fits, what would fill a reader's memory not. */
const MOST_SIDE = 30_000
const MOST_PIXELS = 64_000_000

/** @throws {ApiError} where a picture has no size, or so much of it that showing it would stop a page */
export const mustBeShowable = (kind: string, width: number, height: number): void => {
  if (width < 1 || height < 1) throw broken(kind)
  if (width <= MOST_SIDE && height <= MOST_SIDE && width * height <= MOST_PIXELS) return
  throw new ApiError(
    'invalid',
    `This picture is ${width} by ${height} pixels, too large to be shown safely. Bring a smaller one.`,
  )
}
