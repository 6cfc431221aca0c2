import type * as Y from 'yjs'
import { type Merge, mergeThings, united } from '../merging.ts'
import { patchRecord } from '../record.ts'
import { LINE_CHARS, ORIGIN, rootMap } from '../schema.ts'
import type { Factor, FactorPatch } from './factor.ts'
import { groupOf } from './gathered.ts'

/** No list of a factor may hold more (record.ts). */
const MOST_FROM = 1000
const MOST_KNOWING = 200

/**
 * Puts factors into a group by its name, or lets them stand by themselves, in one step. What stands in a group is of
 * one kind: they take the kind that is given.
 * @param name null or empty for none
 */
export const groupFactors = (
  doc: Y.Doc,
  keys: readonly string[],
  name: string | null,
  kind?: Factor['kind'],
): void => {
  const group = (name ?? '').trim().slice(0, LINE_CHARS)
  doc.transact(() => {
    for (const key of keys) {
      const factor = rootMap(doc, 'factors').get(key) as Y.Map<unknown> | undefined
      if (!factor) continue
      if (kind) patchRecord(factor, { kind })
      if (group !== '') patchRecord(factor, { group })
      else if (factor.has('group')) factor.delete('group')
    }
  }, ORIGIN.person)
}

/** A name for a new group that no other has: `Together`, `Together 2`. */
export const freshGroup = (factors: Iterable<Factor>, word: string): string => {
  const taken = new Set([...factors].map(groupOf))
  let number = 1
  const name = (): string => (number === 1 ? word : `${word} ${number}`)
  while (taken.has(name())) number += 1
  return name()
}

/**
 * Lets one factor stand for several that say the same: entries and people that they name come together in it, and what
 * they say stays readable under it. Proposals are accepted first and left alone here.
 * @param into key of the one that stands; where it was merged itself meanwhile, the one it went to
 * @returns null where there was nothing to merge
 */
export const mergeFactors = (doc: Y.Doc, into: string, keys: readonly string[]): Merge | null =>
  mergeThings(doc, 'factors', into, keys, together)

const together = (into: Factor, parts: readonly Factor[]): FactorPatch => {
  const all = [into, ...parts]
  return {
    role: into.role ?? parts.find(({ role }) => role)?.role,
    from: united(all.map(({ from = [] }) => from), MOST_FROM), // prettier-ignore
    whoKnows: united(all.map(({ whoKnows = [] }) => whoKnows), MOST_KNOWING), // prettier-ignore
  }
}

/** Lets a factor stand by itself again that was merged into another. */
export const setFactorApart = (doc: Y.Doc, key: string): void => {
  doc.transact(() => {
    const factor = rootMap(doc, 'factors').get(key) as Y.Map<unknown> | undefined
    if (factor?.has('mergedInto')) factor.delete('mergedInto')
  }, ORIGIN.person)
}
