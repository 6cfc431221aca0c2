import type { EntryDraft } from '@second-story/importers'

/** What of a log is meant: a window of time, some channels, single entries by their index; all of it without any. */
export interface Choice {
  /** ISO 8601 UTC, both ends included. */
  from?: string | undefined
  to?: string | undefined
  channels?: readonly string[] | undefined
  lines?: readonly number[] | undefined
}

/** An entry with its index in the log, by which the preview and the ids count. */
export interface Chosen {
  index: number
  entry: EntryDraft
}

/**
 * The chosen entries in the order of the log. One without a time goes with the one before it. `lines` counts the
 * entries of the named channels, as the preview of these channels does.
 */
export const choose = (
  entries: readonly EntryDraft[],
  { from, to, channels, lines }: Choice,
): readonly Chosen[] => {
  const wanted = lines && new Set(lines)
  const named = channels && new Set(channels)
  let at: string | null = null
  let line = -1
  return entries.flatMap((entry, index) => {
    at = entry.at ?? at
    if (named && !named.has(entry.source)) return []
    line += 1
    if (wanted && !wanted.has(line)) return []
    if ((from !== undefined || to !== undefined) && !within(at, from, to)) return []
    return [{ index, entry }]
  })
}

// Milliseconds, since both ends write the same form: text compares as time does.
const within = (at: string | null, from: string | undefined, to: string | undefined): boolean =>
  at !== null && (from === undefined || at >= from) && (to === undefined || at <= to)

/** First and last moment of some entries; null where none has a time. */
export interface Span {
  first: string | null
  last: string | null
}

export const spanOf = (entries: Iterable<EntryDraft>): Span => {
  let first: string | null = null
  let last: string | null = null
  for (const { at } of entries) {
    if (at === null) continue
    if (first === null || at < first) first = at
    if (last === null || at > last) last = at
  }
  return { first, last }
}
