import { crc32 } from 'node:zlib'
import type { Inspected } from './picture.ts'
import { broken, hasTail, mustBeShowable } from './refusals.ts'

export const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** What shows, how its colours are meant, and how it moves. Texts, places and times of making stay out. */
const KEPT = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD hIST pHYs acTL fcTL fdAT'.split(' '),
)
/** A 10 MB file in the smallest pieces that encoders write has a tenth of them. */
const MOST_CHUNKS = 50_000

/** Reads a PNG chunk by chunk. @throws {ApiError} broken, with a tail, or too large to show */
export const readPng = (bytes: Buffer): Inspected => {
  const kept: Buffer[] = [PNG_SIGNATURE]
  let at = PNG_SIGNATURE.length
  let size: { width: number; height: number } | null = null
  let hasPixels = false
  for (let count = 0; count < MOST_CHUNKS; count++) {
    if (at + 12 > bytes.length) throw broken('PNG')
    const end = at + 12 + bytes.readUInt32BE(at)
    if (end > bytes.length) throw broken('PNG')
    const name = bytes.toString('latin1', at + 4, at + 8)
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) throw broken('PNG')
    if ((name === 'IHDR') !== (size === null)) throw broken('PNG')
    size ??= headerOf(bytes.subarray(at + 8, end - 4))
    hasPixels ||= name === 'IDAT'
    if (KEPT.has(name)) kept.push(bytes.subarray(at, end))
    at = end
    if (name !== 'IEND') continue
    if (!hasPixels) throw broken('PNG')
    if (at < bytes.length) throw hasTail('PNG')
    return { type: 'image/png', data: Buffer.concat(kept), size }
  }
  throw broken('PNG')
}

/** Bit depths that each colour type may have. */
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
}

const headerOf = (header: Buffer): { width: number; height: number } => {
  if (header.length !== 13) throw broken('PNG')
  if (!DEPTHS[header[9]!]?.includes(header[8]!)) throw broken('PNG')
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  mustBeShowable('PNG', width, height)
  return { width, height }
}
