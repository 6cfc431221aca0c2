import type { Entry } from './entry.ts'
import { ringsIn } from './rings.ts'

/**
 * Keys of entries in order of time; entries of one moment keep the order of their source's lines, then that of
 * their ids. An entry without a time follows the one its `after` names, or comes last; one with a time does so where
 * that one is of the same moment.
 */
export const inOrder = (entries: Iterable<Entry>): string[] => {
  const timed: Entry[] = []
  const led: Entry[] = []
  const following = new Map<string | null, Entry[]>()
  const follow = (leader: string | null, entry: Entry): void => {
    const others = following.get(leader)
    if (others) others.push(entry)
    else following.set(leader, [entry])
  }
  for (const entry of entries) {
    if (!entry.at) follow(entry.after ?? null, entry)
    else if (entry.after) led.push(entry)
    else timed.push(entry)
  }
  const leaders = ofOneMoment(timed, led)
  for (const entry of led) {
    const leader = leaders.get(entry.id)
    if (leader === undefined) timed.push(entry)
    else follow(leader, entry)
  }
  timed.sort(byTime)
  const order: string[] = []
  // A stack and not recursion: a list without any times is one long chain of `after`.
  const place = (first: Entry): void => {
    const stack = [first]
    for (let entry = stack.pop(); entry; entry = stack.pop()) {
      order.push(entry.id)
      const next = following.get(entry.id)
      if (!next) continue
      following.delete(entry.id)
      stack.push(...next.sort(byTime).reverse())
    }
  }
  for (const entry of timed) place(entry)
  const unplaced = following.get(null) ?? []
  following.delete(null)
  for (const entry of unplaced.sort(byTime)) place(entry)
  // What follows something that is not there, or each other in a ring, is shown all the same.
  for (const orphans of following.values()) for (const entry of orphans) order.push(entry.id)
  return order
}

/** Whom entries with a time follow within their moment. Those of a ring follow nobody. */
const ofOneMoment = (timed: readonly Entry[], led: readonly Entry[]): ReadonlyMap<string, string> => {
  const leaders = new Map<string, string>()
  if (led.length === 0) return leaders
  const moments = new Map([...timed, ...led].map(({ id, at }) => [id, at]))
  for (const { id, at, after } of led) if (after && moments.get(after) === at) leaders.set(id, after)
  for (const ring of ringsIn(leaders)) for (const key of ring) leaders.delete(key)
  return leaders
}

const byTime = (a: Entry, b: Entry): number =>
  compare(a.at ?? '', b.at ?? '') ||
  compare(a.sourceId ?? '', b.sourceId ?? '') ||
  (a.lines?.[0] ?? 0) - (b.lines?.[0] ?? 0) ||
  compare(a.id, b.id)

// Code units, not localeCompare: the same on every machine, and ISO 8601 UTC sorts by it.
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
