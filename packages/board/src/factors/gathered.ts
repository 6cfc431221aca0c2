import { ownerOf } from '../ids.ts'
import { ringsIn } from '../timeline/rings.ts'
import { type Factor, FACTOR_KINDS } from './factor.ts'

export type FactorKind = (typeof FACTOR_KINDS)[number]
export type FactorRole = NonNullable<Factor['role']>

/** Factors that belong together, under the name somebody gave them; null for those that stand by themselves. */
export interface FactorGroup {
  readonly name: string | null
  readonly keys: readonly string[]
}

/** What the discussion gathered. Each factor that stands is in it once. */
export interface Gathered {
  /** Kinds that hold something, in the order of `FACTOR_KINDS`; in each, single ones first, then groups by name. */
  readonly kinds: readonly { readonly kind: FactorKind; readonly groups: readonly FactorGroup[] }[]
  /** What somebody took away, to bring it back. */
  readonly hidden: readonly string[]
  /** What was merged into each, with words of its own: key -> keys. */
  readonly parts: ReadonlyMap<string, readonly string[]>
}

type Factors = ReadonlyMap<string, Factor>
type Flags = { has(key: string): boolean }

/** @param removed keys of words that a facilitator took off the board */
export const gatherFactors = (factors: Factors, removed: Flags): Gathered => {
  const into = mergesOf(factors)
  const lists = new Map<string, { kind: FactorKind; name: string | null; keys: string[] }>()
  const hidden: string[] = []
  const parts = new Map<string, string[]>()
  for (const factor of [...factors.values()].toSorted(asListed)) {
    const { id, kind = 'factor' } = factor
    const target = into.get(id)
    if (target !== undefined) {
      const end = endOf(into, target)
      const whole = factors.get(end)
      // An accepted proposal says the same once more.
      if (ownerOf(id) === null && !factor.hidden && !removed.has(id) && whole?.text !== factor.text) {
        parts.set(end, [...(parts.get(end) ?? []), id])
      }
    } else if (factor.hidden || removed.has(id)) {
      hidden.push(id)
    } else {
      const name = groupOf(factor)
      const list = lists.get(`${kind} ${name ?? ''}`)
      if (list) list.keys.push(id)
      else lists.set(`${kind} ${name ?? ''}`, { kind, name, keys: [id] })
    }
  }
  const all = [...lists.values()].toSorted((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1))
  return {
    kinds: FACTOR_KINDS.flatMap((kind) => {
      const groups = all.filter((list) => list.kind === kind).map(({ name, keys }) => ({ name, keys }))
      return groups.length > 0 ? [{ kind, groups }] : []
    }),
    hidden,
    parts,
  }
}

/** The name of the group that a factor is in; null for none. */
export const groupOf = ({ group }: Pick<Factor, 'group'>): string | null => group?.trim() || null

// What was taken on comes before what is proposed; the same order on every screen.
const asListed = (a: Factor, b: Factor): number =>
  Number(ownerOf(a.id) !== null) - Number(ownerOf(b.id) !== null) ||
  ((a.at ?? '') < (b.at ?? '') ? -1 : (a.at ?? '') > (b.at ?? '') ? 1 : a.id < b.id ? -1 : 1)

/** key -> what it was merged into. Of those that two people merged into each other at once the first stands. */
const mergesOf = (factors: Factors): ReadonlyMap<string, string> => {
  const into = new Map<string, string>()
  for (const { id, mergedInto } of factors.values()) {
    if (mergedInto !== undefined && factors.has(mergedInto)) into.set(id, mergedInto)
  }
  for (const ring of ringsIn(into)) into.delete(ring.toSorted()[0]!)
  return into
}

/** Rings are gone from `into`: this ends. */
const endOf = (into: ReadonlyMap<string, string>, key: string): string => {
  let at = key
  for (let next = into.get(at); next !== undefined; next = into.get(at)) at = next
  return at
}
