import type { Inspected } from './picture.ts'
import { broken, hasTail, mustBeShowable } from './refusals.ts'

/** Blocks of a film of minutes; more would hold up whoever looks. */
const MOST_BLOCKS = 10_000
/** Extensions that say how a film goes round. Comments and what other programs left there stay out. */
const PLAYED = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0'])

/** Reads a GIF block by block. @throws {ApiError} broken, with a tail, or too large to show */
export const readGif = (bytes: Buffer): Inspected => {
  if (bytes.length < 13 || !/^GIF8[79]a/.test(bytes.toString('latin1', 0, 6))) throw broken('GIF')
  const size = { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) }
  mustBeShowable('GIF', size.width, size.height)
  let at = 13 + tableBytes(bytes[10]!)
  const kept = [bytes.subarray(0, at)]
  let frames = 0
  for (let count = 0; count < MOST_BLOCKS; count++) {
    const kind = bytes[at]
    if (kind === 0x3b) {
      if (frames === 0) throw broken('GIF')
      // Some programs fill up the last sector with zeros.
      if (bytes.subarray(at + 1).some((byte) => byte !== 0)) throw hasTail('GIF')
      kept.push(bytes.subarray(at, at + 1))
      return { type: 'image/gif', data: Buffer.concat(kept), size }
    }
    if ((kind !== 0x2c && kind !== 0x21) || at + 10 > bytes.length) throw broken('GIF')
    const isFrame = kind === 0x2c
    const inner = isFrame ? at + 10 + tableBytes(bytes[at + 9]!) + 1 : at + 2
    const end = endOfBlocks(bytes, inner)
    if (isFrame) frames += 1
    if (isFrame || isKept(bytes, at)) kept.push(bytes.subarray(at, end))
    at = end
  }
  throw broken('GIF')
}

/** Bytes of the colour table that a byte of flags announces. */
const tableBytes = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)

/** Behind a row of blocks, each with its length before it, that ends with an empty one. */
const endOfBlocks = (bytes: Buffer, from: number): number => {
  let at = from
  for (;;) {
    const length = bytes[at]
    if (length === undefined) throw broken('GIF')
    at += 1 + length
    if (length === 0) return at
  }
}

const isKept = (bytes: Buffer, at: number): boolean =>
  bytes[at + 1] === 0xf9 || (bytes[at + 1] === 0xff && PLAYED.has(bytes.toString('latin1', at + 3, at + 14)))
