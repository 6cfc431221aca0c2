import { linesOf } from '@second-story/importers'
import type { LogLine, RawLine, ReadLog } from './log.ts'

/** So many lines tell how a log was read; every one can be asked for. */
const SHOWN = 12
/** A line of a terminal or a dump is no longer worth reading in a sample. Characters. */
const LONGEST = 400

/**
 * Lines of the text as they came that tell most about how it was read: its head, what was odd, and some from all over it.
 */
export const rawSample = (
  bytes: Uint8Array,
  lines: readonly LogLine[],
  warnings: ReadLog['warnings'],
): RawLine[] => {
  const text = linesOf(bytes)
  const byLine = new Map(lines.map(({ line, index }) => [line, index]))
  const wanted = new Set<number>()
  const add = (line: number): void => {
    if (wanted.size < SHOWN && line >= 1 && (text[line - 1] ?? '').trim() !== '') wanted.add(line)
  }
  for (const line of [1, 2, 3]) add(line)
  for (const { line } of warnings.slice(0, 4)) add(line)
  const spread = SHOWN - wanted.size
  for (let n = 0; n < spread; n++) add(lines[Math.floor((n * lines.length) / spread)]?.line ?? 0)
  return [...wanted]
    .sort((a, b) => a - b)
    .map((line) => ({
      line,
      text: (text[line - 1] ?? '').slice(0, LONGEST),
      index: byLine.get(line) ?? null,
    }))
}
