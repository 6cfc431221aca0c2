import type { Inspected } from './picture.ts'
import { broken, hasTail, mustBeShowable } from './refusals.ts'

/** What shows, and its colours. EXIF, XMP and what nobody knows stay out. */
const KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])
/** Flags of the header for the parts that stay out. */
const DROPPED_FLAGS = 0x08 | 0x04
const MOST_CHUNKS = 10_000

/** Reads a WebP chunk by chunk. @throws {ApiError} broken, with a tail, or too large to show */
export const readWebp = (bytes: Buffer): Inspected => {
  const whole = 8 + bytes.readUInt32LE(4)
  if (whole > bytes.length) throw broken('WebP')
  if (whole < bytes.length) throw hasTail('WebP')
  const kept: Buffer[] = []
  let size: { width: number; height: number } | null = null
  let at = 12
  for (let count = 0; at < whole; count++) {
    if (count === MOST_CHUNKS || at + 8 > whole) throw broken('WebP')
    const name = bytes.toString('latin1', at, at + 4)
    const length = bytes.readUInt32LE(at + 4)
    const end = at + 8 + length + (length % 2)
    if (end > whole) throw broken('WebP')
    const chunk = Buffer.from(bytes.subarray(at, end))
    const found = sizeOf(name, chunk)
    if (found) {
      mustBeShowable('WebP', found.width, found.height)
      // The first one tells; the pictures inside are no larger.
      if (size !== null && (found.width > size.width || found.height > size.height)) throw broken('WebP')
      size ??= found
    }
    if (name === 'VP8X') chunk[8] = chunk[8]! & ~DROPPED_FLAGS
    if (KEPT.has(name)) kept.push(chunk)
    at = end
  }
  if (size === null || !bytes.includes('VP8', 12, 'latin1')) throw broken('WebP')
  const body = Buffer.concat(kept)
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(body.length + 4, 4)
  return { type: 'image/webp', data: Buffer.concat([head, body]), size }
}

/** The size that a chunk states; null for one that states none. */
const sizeOf = (name: string, chunk: Buffer): { width: number; height: number } | null => {
  if (name === 'VP8X') {
    if (chunk.length < 18) throw broken('WebP')
    return { width: 1 + chunk.readUIntLE(12, 3), height: 1 + chunk.readUIntLE(15, 3) }
  }
  if (name === 'ANMF') {
    if (chunk.length < 24) throw broken('WebP')
    return { width: 1 + chunk.readUIntLE(14, 3), height: 1 + chunk.readUIntLE(17, 3) }
  }
  if (name === 'VP8 ') {
    if (chunk.length < 18 || chunk.readUIntBE(11, 3) !== 0x9d012a) throw broken('WebP')
    return { width: chunk.readUInt16LE(14) & 0x3fff, height: chunk.readUInt16LE(16) & 0x3fff }
  }
  if (name === 'VP8L') {
    if (chunk.length < 13 || chunk[8] !== 0x2f) throw broken('WebP')
    const packed = chunk.readUInt32LE(9)
    return { width: 1 + (packed & 0x3fff), height: 1 + ((packed >>> 14) & 0x3fff) }
  }
  return null
}
