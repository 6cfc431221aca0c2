import type * as Y from 'yjs'
import { ownerOf } from './ids.ts'
import { changesIn, type Fields, type Patch, patchRecord } from './record.ts'
import { ORIGIN, rootMap } from './schema.ts'
import { type Keyed, readThing } from './snapshot.ts'
import { wentTo } from './timeline/merged.ts'
import type { OwnChange, OwnStep } from './undo/own-steps.ts'

/** What can become part of another of its kind. */
export type Mergeable = 'timeline' | 'factors' | 'actions'

/** What a merge did. */
export interface Merge {
  /** Key of the one that stands; where it was merged itself meanwhile, of the one it went to. */
  readonly into: string
  /** Keys of what became part of it. */
  readonly parts: readonly string[]
  /** All that was written, for `takeStepBack`. */
  readonly step: OwnStep
}

/** The thing that stands for one: itself, or what it became part of; undefined where there is none. */
export const standing = <S extends Mergeable>(doc: Y.Doc, section: S, key: string): Keyed[S] | undefined =>
  readThing(doc, section, wentTo({ get: (one) => readThing(doc, section, one) }, key))

/**
 * Makes things part of one, in one step: they point to it and keep their own words. Proposals of others are accepted
 * first and left alone here.
 * @param together the fields of the one that stands, from what it was and what becomes part of it
 * @returns null where there was nothing to merge
 */
export const mergeThings = <S extends Mergeable>(
  doc: Y.Doc,
  section: S,
  into: string,
  keys: readonly string[],
  together: (into: Keyed[S], parts: readonly Keyed[S][]) => Patch<Fields>,
): Merge | null => {
  const target = standing(doc, section, into)
  const found = new Map(keys.flatMap((key) => standing(doc, section, key) ?? []).map((one) => [one.id, one]))
  const parts = [...found.values()].filter(({ id }) => id !== target?.id && ownerOf(id) === null)
  if (!target || ownerOf(target.id) !== null || parts.length === 0) return null
  const things = rootMap(doc, section) as Y.Map<Y.Map<unknown>>
  const step: OwnChange[] = []
  const write = (key: string, fields: Patch<Fields>): void => {
    const thing = things.get(key)!
    for (const [field, now] of changesIn(thing, fields))
      step.push({ section, key, field, was: thing.get(field), now })
    patchRecord(thing, fields)
  }
  doc.transact(() => {
    for (const { id } of parts) write(id, { mergedInto: target.id })
    write(target.id, together(target, parts))
  }, ORIGIN.person)
  return { into: target.id, parts: parts.map(({ id }) => id), step }
}

/** All of some lists, each once, as far as a list may go; undefined for nothing at all. */
export const united = (lists: readonly (readonly string[])[], most: number): string[] | undefined => {
  const all = [...new Set(lists.flat())]
  return all.length === 0 ? undefined : all.slice(0, most)
}
