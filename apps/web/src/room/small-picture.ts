import { THUMB_BYTES, THUMB_SIDE } from '@second-story/api'

/** Sharp enough for a card on a dense screen; WebP of that size is some 30 kB. */
const QUALITY = 0.8

/**
 * A small still picture of a picture, the right way up. Null where this browser cannot read it: the server shows the
 * picture itself then.
 */
export const smallPicture = async (file: Blob): Promise<Blob | null> => {
  const small = await stillPicture(file, THUMB_SIDE)
  return small && small.size <= THUMB_BYTES ? small : null
}

/**
 * What a picture shows first, the right way up. Null where this browser cannot read it.
 * @param side the longer side at most, px
 */
export const stillPicture = async (file: Blob, side: number): Promise<Blob | null> => {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const scale = Math.min(1, side / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.floor(picture.width * scale))
    canvas.height = Math.max(1, Math.floor(picture.height * scale))
    const context = canvas.getContext('2d')
    if (!context) return null
    context.imageSmoothingQuality = 'high'
    context.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    return await blobOf(canvas)
  } catch {
    return null
  }
}

/** A browser without an encoder for WebP answers a PNG, which the server takes as well. */
const blobOf = (canvas: HTMLCanvasElement): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, 'image/webp', QUALITY))
