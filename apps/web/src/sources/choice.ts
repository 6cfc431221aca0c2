import type { TakeOver } from '@second-story/api'
import type { LogLine } from './log.ts'

/** What of a log goes on the board: all of it, a stretch of time (ISO 8601 UTC, ends included), or single lines. */
export type Choice =
  | { readonly mode: 'all' }
  | { readonly mode: 'window'; readonly from: string | null; readonly to: string | null }
  | { readonly mode: 'lines'; readonly ids: ReadonlySet<string> }

/** A test for the lines that a choice takes. A line without a time goes with the one before it, as on the server. */
export const chosenBy = (choice: Choice): ((line: LogLine) => boolean) => {
  if (choice.mode === 'all') return () => true
  if (choice.mode === 'lines') return ({ id }) => choice.ids.has(id)
  const [from, to] = [
    choice.from ? Date.parse(choice.from) : -Infinity,
    choice.to ? Date.parse(choice.to) : Infinity,
  ]
  let at: number | null = null
  return (line) => {
    if (line.ms !== null) at = line.ms
    return at !== null && at >= from && at <= to
  }
}

/**
 * The choice as the server takes it. Where only some channels are wanted, the lines are named one by one.
 * @param lines what is chosen, in the order of the log
 */
export const takeOverOf = (choice: Choice, lines: readonly LogLine[], whole: boolean): TakeOver => {
  if (whole && choice.mode === 'all') return {}
  if (whole && choice.mode === 'window') {
    return { ...(choice.from ? { from: choice.from } : {}), ...(choice.to ? { to: choice.to } : {}) }
  }
  return { lines: lines.map(({ index }) => index) }
}

/** Ids with some lines more, or without them where all are in already. */
export const toggled = (ids: ReadonlySet<string>, lines: readonly LogLine[]): ReadonlySet<string> => {
  const next = new Set(ids)
  const off = lines.every(({ id }) => ids.has(id))
  for (const { id } of lines) {
    if (off) next.delete(id)
    else next.add(id)
  }
  return next
}

/** A window with one edge moved to a moment; the other edge gives way where it would be passed. */
export const withEdge = (
  choice: Choice,
  edge: 'from' | 'to',
  at: string,
  whole: { readonly from: string | null; readonly to: string | null },
): Choice => {
  const { from, to } = choice.mode === 'window' ? choice : whole
  const next = { mode: 'window', from, to, [edge]: at } as const
  const passed = next.from !== null && next.to !== null && Date.parse(next.from) > Date.parse(next.to)
  return passed ? { mode: 'window', from: at, to: at } : next
}
