import { UnreadableInput } from '../failures.ts'

export interface DecodedText {
  text: string
  /** Said to the reader where the encoding had to be guessed. */
  remark: string | null
}

const binaries: { starts: number[]; what: string }[] = [
  { starts: [0x89, 0x50, 0x4e, 0x47], what: 'a PNG image' },
  { starts: [0xff, 0xd8, 0xff], what: 'a JPEG image' },
  { starts: [0x47, 0x49, 0x46, 0x38], what: 'a GIF image' },
  { starts: [0x25, 0x50, 0x44, 0x46], what: 'a PDF document' },
  { starts: [0x1f, 0x8b], what: 'gzip data (unpack it first)' },
  { starts: [0x50, 0x4b, 0x03, 0x04], what: 'a zip inside of the zip (unpack it first)' },
  { starts: [0x42, 0x5a, 0x68], what: 'bzip2 data (unpack it first)' },
  { starts: [0xfd, 0x37, 0x7a, 0x58, 0x5a], what: 'xz data (unpack it first)' },
  { starts: [0x28, 0xb5, 0x2f, 0xfd], what: 'zstd data (unpack it first)' },
  { starts: [0x37, 0x7a, 0xbc, 0xaf], what: 'a 7z archive (pack it as zip)' },
  { starts: [0x52, 0x61, 0x72, 0x21], what: 'a RAR archive (pack it as zip)' },
  { starts: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old Office document' },
  { starts: [0x7f, 0x45, 0x4c, 0x46], what: 'a program' },
]
// Every control code but tabs and line ends.
const control = new RegExp(
  `[${String.fromCharCode(1)}-${String.fromCharCode(8)}${String.fromCharCode(14)}-${String.fromCharCode(31)}${String.fromCharCode(127)}-${String.fromCharCode(159)}]`,
)
const mend = 'Bring the log as plain text, Markdown, CSV, JSON or a zip of these.'

function starts(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte)
}

/**
 * Refuses text that no person wrote and no program logged: NUL, or more control characters than text has.
 * The bound of one in fifty leaves room for chat colours, form feeds and a damaged line.
 */
export function refuseNoise(text: string): void {
  const nul = text.indexOf('\0')
  if (nul >= 0) {
    throw new UnreadableInput('not-text', `This is no text: a NUL stands at character ${nul + 1}. ${mend}`)
  }
  // Nearly all texts have none, and searching is quicker than counting.
  if (!control.test(text)) return
  let noise = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if ((unit < 32 && !(unit >= 9 && unit <= 13) && !isChatCode(unit)) || (unit >= 127 && unit < 160)) noise++
  }
  if (noise > 8 && noise * 50 > text.length) {
    throw new UnreadableInput(
      'not-text',
      `This is no text: ${noise} of ${text.length} characters are control codes. ${mend}`,
    )
  }
}

// Bold, colours, monospace, reverse, italic, strike, underline of chat programs, and the terminal's escape.
function isChatCode(unit: number): boolean {
  return (
    unit === 2 ||
    unit === 3 ||
    unit === 4 ||
    unit === 15 ||
    unit === 17 ||
    unit === 22 ||
    (unit >= 27 && unit <= 31)
  )
}

/** Bytes of a text file as text. UTF-8 first, UTF-16 by its mark, else Western European with a remark. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const binary = binaries.find((known) => starts(bytes, known.starts))
  if (binary) throw new UnreadableInput('not-text', `This is ${binary.what}, not a text. ${mend}`)
  let decoded: DecodedText
  if (starts(bytes, [0xff, 0xfe])) decoded = { text: new TextDecoder('utf-16le').decode(bytes), remark: null }
  else if (starts(bytes, [0xfe, 0xff]))
    decoded = { text: new TextDecoder('utf-16be').decode(bytes), remark: null }
  else if (halves(bytes) !== null)
    decoded = { text: new TextDecoder(halves(bytes) ?? '').decode(bytes), remark: null }
  else decoded = decodeUnmarked(bytes)
  refuseNoise(decoded.text)
  return decoded
}

// Latin text in UTF-16 without its mark: every other byte is 0.
function halves(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const start = bytes.subarray(0, 400)
  if (bytes.length < 8 || bytes.length % 2 === 1) return null
  let [even, odd] = [0, 0]
  for (const [at, byte] of start.entries()) {
    if (byte !== 0) continue
    if (at % 2 === 0) even++
    else odd++
  }
  if (odd * 3 > start.length && even === 0) return 'utf-16le'
  return even * 3 > start.length && odd === 0 ? 'utf-16be' : null
}

function decodeUnmarked(bytes: Uint8Array): DecodedText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), remark: null }
  } catch {
    // Not UTF-8: every sequence of bytes reads as windows-1252, so what is no text shows by its control codes.
    return {
      text: new TextDecoder('windows-1252').decode(bytes),
      remark:
        'The text is not UTF-8; it was read as Western European (windows-1252). Look at the umlauts and accents.',
    }
  }
}
