/** Where a picture's parts say that it has more than one. A GIF says it before each of them. */
const FRAME = [0x21, 0xf9, 0x04]

/** Whether a picture moves by itself: GIF, WebP and PNG can, and only their bytes tell. */
export const isMoving = async (picture: Blob): Promise<boolean> => {
  if (!/^image\/(gif|webp|png)$/.test(picture.type)) return false
  const bytes = new Uint8Array(await picture.arrayBuffer())
  if (picture.type === 'image/gif') return framesOf(bytes) > 1
  // The second bit of an extended WebP's flags; a PNG that moves says so before its picture begins.
  if (picture.type === 'image/webp') return wordAt(bytes, 12) === 'VP8X' && ((bytes[20] ?? 0) & 2) !== 0
  return hasControl(bytes)
}

const wordAt = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4))

const framesOf = (bytes: Uint8Array): number => {
  let frames = 0
  for (let at = bytes.indexOf(FRAME[0]!); at !== -1 && frames < 2; at = bytes.indexOf(FRAME[0]!, at + 1)) {
    if (FRAME.every((byte, index) => bytes[at + index] === byte) && bytes[at + 7] === 0) frames++
  }
  return frames
}

/** PNG is its signature and then chunks: length, name, content, checksum. */
const hasControl = (bytes: Uint8Array): boolean => {
  const view = new DataView(bytes.buffer)
  for (let at = 8; at + 8 <= bytes.length; at += view.getUint32(at) + 12) {
    const name = wordAt(bytes, at + 4)
    if (name === 'acTL') return true
    if (name === 'IDAT') return false
  }
  return false
}
