import type { Source } from '@second-story/store'
import { ApiError } from '../errors.ts'

/** Lines shown before and after the one asked for; more is what the download of a whole log would be. */
const MOST_AROUND = 100

/** Some lines of a kept log, by their numbers. */
export interface SourceLines {
  name: string
  format: string
  /** How many lines the log has. */
  total: number
  lines: readonly { line: number; text: string }[]
}

/** The lines around one of a kept log, counted from 1. @throws {ApiError} invalid for a log that has no lines */
export const linesAround = (source: Source, line: number, around: number): SourceLines => {
  const { name, format, data } = source
  if (data[0] === 0x50 && data[1] === 0x4b) {
    throw new ApiError('invalid', 'A zip has no lines of its own to show.')
  }
  const all = textOf(data).split(/\r\n|\r|\n/)
  const reach = Math.min(around, MOST_AROUND)
  const from = Math.max(1, line - reach)
  const lines = all.slice(from - 1, line + reach).map((text, n) => ({ line: from + n, text }))
  return { name, format, total: all.length, lines }
}

const textOf = (data: Uint8Array): string => {
  const [first, second] = data
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(data)
}
