import type { TakeOver } from '@second-story/api'
import type { PreviewLine } from './log-calls.ts'

/** What of a log goes on the board: all of it, a stretch of time (ISO 8601 UTC, ends included), or single lines. */
export type Choice =
  | { mode: 'all' }
  | { mode: 'window'; from: string | null; to: string | null }
  | { mode: 'lines'; lines: ReadonlySet<number> }

/** True for a line that the choice takes. Lines without a time belong to no stretch of time. */
export const isChosen = (choice: Choice, entry: PreviewLine, index: number): boolean => {
  if (choice.mode === 'all') return true
  if (choice.mode === 'lines') return choice.lines.has(index)
  if (entry.at === null) return false
  const at = Date.parse(entry.at)
  return (
    at >= (choice.from ? Date.parse(choice.from) : -Infinity) &&
    at <= (choice.to ? Date.parse(choice.to) : Infinity)
  )
}

/** The choice as the server takes it. */
export const takeOverOf = (choice: Choice): TakeOver => {
  if (choice.mode === 'all') return {}
  if (choice.mode === 'lines') return { lines: [...choice.lines].sort((a, b) => a - b) }
  return { ...(choice.from ? { from: choice.from } : {}), ...(choice.to ? { to: choice.to } : {}) }
}

/** One line more or less; with `upTo` all lines from there to this one follow it. */
export const toggled = (
  lines: ReadonlySet<number>,
  index: number,
  upTo: number | null = null,
): ReadonlySet<number> => {
  const next = new Set(lines)
  const on = !lines.has(index)
  const [from, to] = upTo === null ? [index, index] : [Math.min(index, upTo), Math.max(index, upTo)]
  for (let each = from; each <= to; each++) {
    if (on) next.add(each)
    else next.delete(each)
  }
  return next
}
