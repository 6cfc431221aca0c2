import type { Entry } from './entry.ts'
import { ringsIn } from './rings.ts'

type Entries = ReadonlyMap<string, Entry>

/** Entries, factors, actions by key: whatever can be merged. */
interface Merging {
  get(key: string): { readonly mergedInto?: string | undefined } | undefined
}

/**
 * Where a thing went: the key of the one it became part of, over as many steps as it took; its own while it stands.
 * Who stands of a ring, and where a way ends in nothing, is as in `untangle`.
 */
export const wentTo = (byId: Merging, key: string): string => {
  const path = new Set([key])
  let at = key
  for (;;) {
    const into = byId.get(at)?.mergedInto
    if (into === undefined || byId.get(into) === undefined) return at
    if (path.has(into)) return firstOf([...path].slice([...path].indexOf(into)))
    path.add(into)
    at = into
  }
}

/** What became part of each entry, directly and over others: key -> keys, in the order of `byId`. */
export const partsOf = (byId: Entries): ReadonlyMap<string, readonly string[]> => {
  const parts = new Map<string, string[]>()
  for (const { id, mergedInto } of byId.values()) {
    if (mergedInto === undefined) continue
    const into = wentTo(byId, id)
    if (into === id) continue
    const others = parts.get(into)
    if (others) others.push(id)
    else parts.set(into, [id])
  }
  return parts
}

/**
 * Whether a part says something that the entry it went into does not: an accepted proposal says the same once more,
 * unless its entry was changed since.
 */
export const saysMore = (entry: Entry, part: Entry): boolean =>
  (Boolean(part.text) && part.text !== entry.text) || (Boolean(part.detail) && part.detail !== entry.detail)

/**
 * Lets entries stand that would otherwise be nowhere: of those that two people merged into each other at once the
 * first one stands, as does what points to nothing. The same on every screen, as only keys decide.
 * @param byId changed in place
 */
export const untangle = (byId: Map<string, Entry>): void => {
  const into = new Map<string, string>()
  for (const { id, mergedInto } of byId.values()) if (mergedInto !== undefined) into.set(id, mergedInto)
  if (into.size === 0) return
  const freed = [...into].flatMap(([key, target]) => (byId.has(target) ? [] : [key]))
  for (const ring of ringsIn(into)) freed.push(firstOf(ring))
  for (const key of freed) {
    const { mergedInto: _into, ...entry } = byId.get(key)!
    byId.set(key, Object.freeze(entry))
  }
}

/** The one that stands of a ring. */
const firstOf = (ring: readonly string[]): string => ring.toSorted(plainFirst)[0]!

// A proposal is nowhere to be told from: an entry of the board stands for both.
const plainFirst = (a: string, b: string): number =>
  Number(a.includes(':')) - Number(b.includes(':')) || (a < b ? -1 : a > b ? 1 : 0)
