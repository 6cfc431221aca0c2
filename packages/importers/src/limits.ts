import { UnreadableInput } from './failures.ts'
import type { ImportLimits } from './timeline.ts'

/** Refuses input of more bytes than may be read. A text counts as its UTF-8. */
export function refuseLarge(input: Uint8Array | string, limits: ImportLimits): void {
  if (limits.importBytes === 0) return
  const bytes = typeof input === 'string' ? utf8Bytes(input, limits.importBytes) : input.length
  if (bytes > limits.importBytes) {
    const most = Math.round((limits.importBytes / 1024 / 1024) * 10) / 10
    throw new UnreadableInput(
      'too-large',
      `This is larger than the ${most} MB that are read at once. Cut it to the hours of the incident, or bring it in parts.`,
    )
  }
}

function utf8Bytes(text: string, enough: number): number {
  if (text.length > enough || text.length * 3 <= enough) return text.length
  let bytes = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    // Each half of a surrogate pair stands for two of the four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3
  }
  return bytes
}

/** Counts lines (or records) over a whole import and refuses more than may be read. */
export class LineCount {
  readonly #most: number
  #count = 0

  constructor(limits: ImportLimits) {
    this.#most = limits.importLines
  }

  add(lines: number): void {
    this.#count += lines
    if (this.#most > 0 && this.#count > this.#most) {
      throw new UnreadableInput(
        'too-many-lines',
        `This has more than the ${this.#most} lines that are read at once. Cut it to the hours of the incident, or bring it in parts.`,
      )
    }
  }

  addText(text: string): void {
    let lines = 1
    const last = text.length - 1
    for (let at = text.indexOf('\n'); at >= 0 && at < last; at = text.indexOf('\n', at + 1)) lines++
    for (let at = text.indexOf('\r'); at >= 0 && at < last; at = text.indexOf('\r', at + 1)) {
      if (text.charCodeAt(at + 1) !== 10) lines++
    }
    this.add(lines)
  }
}
