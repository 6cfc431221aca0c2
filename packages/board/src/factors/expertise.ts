import { ownerOf } from '../ids.ts'
import { type Annotation, namedVoiceOf } from '../timeline/annotation.ts'
import type { Factor } from './factor.ts'

/** What says who knows about something: what was obvious to whom, and whom the factors name. */
export interface Knowledge {
  readonly annotations: Iterable<Annotation>
  readonly factors: Iterable<Factor>
  /** Keys of what a facilitator took off the board. */
  readonly removed: { has(key: string): boolean }
  /** The name of a person; undefined where there is none. */
  nameOf(personId: string): string | undefined
}

/** Somebody to ask, and where that shows. */
export interface Expert {
  readonly name: string
  /** Ids of the entries of which something was obvious to them. */
  readonly entries: readonly string[]
  /** Keys of the factors at which they stand. */
  readonly factors: readonly string[]
}

/**
 * Who knows what, in the order of their names: what was obvious to somebody others can learn from them. Nobody is named
 * who asked not to be, and proposed factors name nobody yet.
 */
export const expertise = ({ annotations, factors, removed, nameOf }: Knowledge): readonly Expert[] => {
  const experts = new Map<string, { name: string; entries: Set<string>; factors: Set<string> }>()
  const expert = (name: string) => {
    const known = experts.get(name) ?? { name, entries: new Set<string>(), factors: new Set<string>() }
    experts.set(name, known)
    return known
  }
  for (const said of annotations) {
    if (!said.entryId || !said.marks?.includes('obvious') || removed.has(said.id)) continue
    const voice = namedVoiceOf(said)
    const name = voice === null ? undefined : nameOf(voice)
    if (name) expert(name).entries.add(said.entryId)
  }
  for (const { id, hidden, mergedInto, whoKnows = [] } of factors) {
    if (hidden || mergedInto || removed.has(id) || ownerOf(id) !== null) continue
    for (const name of whoKnows) expert(name).factors.add(id)
  }
  return [...experts.values()]
    .map(({ name, entries, factors: at }) => ({ name, entries: [...entries], factors: [...at] }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}
