import type { Inspected } from './picture.ts'
import { broken, mustBeShowable } from './refusals.ts'

/** So many parts, and passes over the picture, are more than any camera or program writes. */
const MOST_SEGMENTS = 5_000
const MOST_SCANS = 200

const START = Buffer.from([0xff, 0xd8])
const END = Buffer.from([0xff, 0xd9])

/**
 * Reads a JPEG part by part. What a camera wrote about the place, the time and itself stays out, but for which way is
 * up; so does what phones put behind the end (a second picture, a film).
 * @throws {ApiError} broken, or too large to show
 */
export const readJpeg = (bytes: Buffer): Inspected => {
  const kept: Buffer[] = []
  let at = START.length
  let size: { width: number; height: number } | null = null
  let upright = 1
  let scans = 0
  for (let count = 0; count < MOST_SEGMENTS; count++) {
    if (bytes[at] !== 0xff) throw broken('JPEG')
    while (bytes[at + 1] === 0xff) at++
    const marker = bytes[at + 1]
    if (marker === 0xd9) {
      if (scans === 0 || size === null) throw broken('JPEG')
      const data = Buffer.concat([START, ...turned(upright), ...kept, END])
      return { type: 'image/jpeg', data, size }
    }
    if (marker === undefined || isBare(marker) || at + 4 > bytes.length) throw broken('JPEG')
    const length = bytes.readUInt16BE(at + 2)
    let end = at + 2 + length
    if (length < 2 || end > bytes.length) throw broken('JPEG')
    const segment = bytes.subarray(at, end)
    if (isFrame(marker)) size = frameOf(segment, size)
    if (marker === 0xda) {
      if (++scans > MOST_SCANS || size === null) throw broken('JPEG')
      end = endOfScan(bytes, end)
    }
    if (marker === 0xe1) upright = orientationOf(segment) ?? upright
    else if (keeps(marker, segment)) kept.push(bytes.subarray(at, end))
    at = end
  }
  throw broken('JPEG')
}

/** Markers that stand alone; none of them belongs between two parts. */
const isBare = (marker: number): boolean => marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd8)

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

const frameOf = (segment: Buffer, before: object | null): { width: number; height: number } => {
  if (before !== null || segment.length < 10) throw broken('JPEG')
  const [height, width] = [segment.readUInt16BE(5), segment.readUInt16BE(7)]
  mustBeShowable('JPEG', width, height)
  return { width, height }
}

/** Of what programs write beside the picture: how its numbers are meant, and its colours. */
const keeps = (marker: number, segment: Buffer): boolean => {
  const says = (text: string): boolean => segment.toString('latin1', 4, 4 + text.length) === text
  if (marker === 0xe0) return says('JFIF\0')
  if (marker === 0xe2) return says('ICC_PROFILE\0')
  if (marker === 0xee) return says('Adobe')
  return marker !== 0xfe && !(marker >= 0xe0 && marker <= 0xef)
}

/** Where the picture's own bytes end: at the next marker that is not one of theirs. */
const endOfScan = (bytes: Buffer, from: number): number => {
  let at = from
  for (;;) {
    at = bytes.indexOf(0xff, at)
    const next = at === -1 ? undefined : bytes[at + 1]
    if (next === undefined) throw broken('JPEG')
    if (next === 0xff) at += 1
    else if (next === 0 || (next >= 0xd0 && next <= 0xd7)) at += 2
    else return at
  }
}

const EXIF = 'Exif\0\0'
const ORIENTATION = 0x0112
const SHORT = 3

/** Which way is up, 1 to 8; null where the part does not say. */
const orientationOf = (segment: Buffer): number | null => {
  if (segment.toString('latin1', 4, 10) !== EXIF) return null
  const tiff = segment.subarray(10)
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number): number =>
    at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)
  if (tiff.length < 8) return null
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  for (let n = 0; n < Math.min(short(first), 200); n++) {
    const entry = first + 2 + 12 * n
    if (short(entry) !== ORIENTATION || short(entry + 2) !== SHORT) continue
    const value = short(entry + 8)
    return value >= 1 && value <= 8 ? value : null
  }
  return null
}

/** A part that says which way is up and nothing else. */
const turned = (orientation: number): Buffer[] => {
  if (orientation === 1) return []
  const part = Buffer.alloc(4 + EXIF.length + 26)
  part.writeUInt16BE(0xffe1, 0)
  part.writeUInt16BE(part.length - 2, 2)
  part.write(`${EXIF}MM\0*`, 4, 'latin1')
  part.writeUInt32BE(8, 14)
  part.writeUInt16BE(1, 18)
  part.writeUInt16BE(ORIENTATION, 20)
  part.writeUInt16BE(SHORT, 22)
  part.writeUInt32BE(1, 24)
  part.writeUInt16BE(orientation, 28)
  return [part]
}
