import { ApiError } from '../errors.ts'
import { readGif } from './gif.ts'
import { readJpeg } from './jpeg.ts'
import { readPdf } from './pdf.ts'
import type { Inspected } from './picture.ts'
import { PNG_SIGNATURE, readPng } from './png.ts'
import { unsupported } from './refusals.ts'
import { readWebp } from './webp.ts'

/**
 * What some bytes are, told by themselves and never by a name, and what of them is kept.
 * @throws {ApiError} unsupported for what is none of ours, invalid for what is damaged, hides something or acts
 */
export const inspect = async (bytes: Buffer): Promise<Inspected> => {
  if (bytes.length === 0) throw new ApiError('invalid', 'The file is empty.')
  const head = bytes.toString('latin1', 0, 12)
  if (bytes.subarray(0, 8).equals(PNG_SIGNATURE)) return readPng(bytes)
  if (head.startsWith('\xff\xd8\xff')) return readJpeg(bytes)
  if (head.startsWith('GIF8')) return readGif(bytes)
  if (/^RIFF[^]{4}WEBP/.test(head)) return readWebp(bytes)
  if (isPdf(bytes)) return readPdf(bytes)
  throw unsupported(whatElse(bytes, head))
}

/** Whether some bytes begin as a document does; nothing may stand before. */
export const isPdf = (bytes: Buffer): boolean => /^%PDF-\d/.test(bytes.toString('latin1', 0, 6))

const TAKEN = 'Evidence is a PNG, JPEG, WebP, GIF or PDF; this file is none, whatever its name says.'

/** Kinds that people bring by mistake, and what helps. */
const whatElse = (bytes: Buffer, head: string): string => {
  const begin = bytes.toString('latin1', 0, 2_000)
  if (/<svg[\s>]/i.test(begin))
    return 'An SVG is a program as much as a picture. Save it as a PNG and bring that.'
  if (/^\s*(?:<!doctype|<html|<head|<body|<script)/i.test(begin)) {
    return 'This is a web page, not a picture. Bring a picture of it, or a link.'
  }
  if (head.startsWith('PK')) return 'A zip is not shown on a board. Bring the pictures in it one by one.'
  if (/^[^]{4}ftyp(?:hei|mif|msf)/.test(head))
    return 'This is a HEIC photo. Save it as a JPEG and bring that.'
  if (/^[^]{4}ftypavi/.test(head)) return 'This is an AVIF picture. Save it as a PNG and bring that.'
  return TAKEN
}
