import { type Entry, type EntryKind, isOnBoard } from '../timeline/entry.ts'

/** A name under which the log has somebody act or write. */
export interface Actor {
  readonly name: string
  /** How many entries of the board carry it. */
  readonly entries: number
  /** Times of the first and the last of them, ISO 8601 UTC; null where none is known. */
  readonly first: string | null
  readonly last: string | null
}

/** What machines put into a log by themselves: a name that only ever stands on these is hardly a person's. */
const MACHINE_KINDS: ReadonlySet<EntryKind> = new Set(['alert', 'graph', 'status', 'deploy'])

/** The names in the log that may be somebody's, the most frequent first. Entries off the board do not count. */
export const actorsOf = (timeline: Iterable<Entry>): readonly Actor[] => {
  const byName = new Map<string, Entry[]>()
  for (const entry of timeline) {
    const name = entry.actor?.trim()
    if (!name || !isOnBoard(entry)) continue
    const known = byName.get(name)
    if (known) known.push(entry)
    else byName.set(name, [entry])
  }
  return [...byName]
    .filter(([, entries]) => entries.some(({ kind = 'other' }) => !MACHINE_KINDS.has(kind)))
    .map(([name, entries]) => {
      const times = entries.flatMap(({ at }) => at ?? []).sort()
      return { name, entries: entries.length, first: times[0] ?? null, last: times.at(-1) ?? null }
    })
    .sort((a, b) => b.entries - a.entries || (a.name < b.name ? -1 : 1))
}
