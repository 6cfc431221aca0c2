import { decodeText } from '../bytes/decode.ts'
import type { TextInput } from '../format.ts'

/** Last part of a path. */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
}

/** A text parsed as JSON, undefined where it is none. Numbers and words alone are text; so is a log line in brackets. */
export function jsonOf(text: string): unknown {
  const first = /^\s{0,1000}([[{])/.exec(text)
  if (!first) return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

function unified(decoded: string): string {
  const text = decoded.startsWith('\uFEFF') ? decoded.slice(1) : decoded
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

function split(text: string): string[] {
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  return lines
}

/**
 * The lines of a text file as entries count them.
 * @throws {UnreadableInput} not-text
 */
export function linesOf(bytes: Uint8Array): string[] {
  return split(unified(decodeText(bytes).text))
}

/** Prepares a decoded text for the formats: without a byte order mark, split at every kind of line end. */
export function textInput(
  decoded: string,
  fileName: string,
  columns: TextInput['columns'] = null,
): TextInput {
  const text = unified(decoded)
  return { text, lines: split(text), fileName: baseName(fileName), json: jsonOf(text), columns }
}
