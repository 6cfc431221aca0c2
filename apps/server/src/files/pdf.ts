import { promisify } from 'node:util'
import { inflate as inflateWith } from 'node:zlib'
import { ApiError } from '../errors.ts'
import type { Inspected } from './picture.ts'
import { broken, hasTail } from './refusals.ts'

const inflate = promisify(inflateWith)

/** Packed parts are looked into one by one, and so much of all together, bytes unpacked. */
const MOST_OF_ONE = 8 * 1024 * 1024
const MOST_OF_ALL = 96 * 1024 * 1024
const MOST_STREAMS = 20_000

/** What a document does instead of showing something: scripts, programs, forms that send, files inside. */
const ACTIVE = 'JavaScript|Launch|SubmitForm|ImportData|GoToE|Rendition|RichMedia\\w*|EmbeddedFiles?|XFA'
const ACTIVE_NAME = new RegExp(
  // As the kind of something, as an object of its own, or as a name with an object behind it.
  `/(?:S|Type|Subtype)[\\s\\0]*/(?:${ACTIVE})(?![\\w.-])|(?<![\\w./:-])/(?:${ACTIVE})(?![\\w.-])|/(?:${ACTIVE})[\\s\\0]*(?:<<|\\[|\\d+ \\d+ R)`,
)

/**
 * Looks a PDF through, packed parts too. It is kept as it is, and only ever handed out to be saved: no page of ours
 * shows it.
 * @throws {ApiError} broken, with a tail, locked, or with something in it that acts
 */
export const readPdf = async (bytes: Buffer): Promise<Inspected> => {
  const text = bytes.toString('latin1')
  const last = text.lastIndexOf('%%EOF')
  if (last === -1 || !text.includes('startxref') || !/\bobj\b/.test(text)) throw broken('PDF')
  if (/[^\s\0]/.test(text.slice(last + 5))) throw hasTail('PDF')
  if (/\/Encrypt\b/.test(unescaped(text))) {
    throw new ApiError(
      'invalid',
      'This PDF is locked, so nobody can look into it. Save it without a password.',
    )
  }
  if (isActive(text)) throw acts()
  await lookIntoStreams(bytes, text)
  return { type: 'application/pdf', data: bytes, size: null }
}

const acts = (): ApiError =>
  new ApiError(
    'invalid',
    'This PDF holds a script, a form or other files. Print it to a new PDF and bring that.',
  )

const isActive = (text: string): boolean => {
  const plain = unescaped(text)
  // A comment may stand between two words, and a percent sign inside a string looks like one: both ways of reading.
  return ACTIVE_NAME.test(plain) || ACTIVE_NAME.test(plain.replaceAll(/%[^\r\n]*/g, ''))
}

/** Letters of names may be written as #4A. */
const unescaped = (text: string): string =>
  text.replaceAll(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

const lookIntoStreams = async (bytes: Buffer, text: string): Promise<void> => {
  let left = MOST_OF_ALL
  let count = 0
  let end = 0
  for (const match of text.matchAll(/stream\r?\n/g)) {
    // Its end has the same word in it.
    if (text.slice(match.index - 3, match.index) === 'end') continue
    if (++count > MOST_STREAMS) throw tooMuch()
    const from = match.index + match[0].length
    // Looked for anew only behind the last one: else a document of beginnings alone is read to its end for each.
    if (end !== -1 && end < from) end = text.indexOf('endstream', from)
    const dictionary = unescaped(text.slice(Math.max(0, match.index - 2_000), match.index))
    const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1)
    const holdsObjects = own.includes('/ObjStm')
    if (holdsObjects && /\/(?:LZW|ASCII85|ASCIIHex|RunLength|Crypt|A85|AHx|RL)|\/Predictor/.test(own))
      throw tooMuch()
    const unpacked = await unpack(
      bytes.subarray(from, end === -1 ? bytes.length : end),
      Math.min(MOST_OF_ONE, left),
    )
    if (unpacked === 'too-much' && (holdsObjects || left < MOST_OF_ONE)) throw tooMuch()
    if (unpacked === null || unpacked === 'too-much') continue
    left -= unpacked.length
    if (isActive(unpacked.toString('latin1'))) throw acts()
  }
}

const tooMuch = (): ApiError =>
  new ApiError(
    'invalid',
    'This PDF packs more than can be looked into. Print it to a new PDF, or bring its pages as pictures.',
  )

/** Null for bytes that are not packed this way. */
const unpack = async (packed: Buffer, most: number): Promise<Buffer | 'too-much' | null> => {
  // The first byte of everything that is packed as PDF packs objects.
  if ((packed[0] ?? 0) % 16 !== 8) return null
  try {
    return await inflate(packed, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-much' : null
  }
}
