import type * as Y from 'yjs'
import { ownerOf } from '../ids.ts'
import { patchRecord } from '../record.ts'
import { LINE_CHARS, ORIGIN, rootMap } from '../schema.ts'
import { readThing } from '../snapshot.ts'
import type { Factor } from './factor.ts'
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
 * @returns keys of what was merged; empty where there was nothing to merge
 */
export const mergeFactors = (doc: Y.Doc, into: string, keys: readonly string[]): readonly string[] => {
  const target = readThing(doc, 'factors', into)
  const parts = [...new Set(keys)].flatMap((key) => {
    const factor = readThing(doc, 'factors', key)
    return factor && factor.id !== into && !factor.mergedInto && ownerOf(key) === null ? [factor] : []
  })
  if (!target || target.mergedInto || ownerOf(into) !== null || parts.length === 0) return []
  const all = [target, ...parts]
  doc.transact(() => {
    const factors = rootMap(doc, 'factors') as Y.Map<Y.Map<unknown>>
    for (const { id } of parts) factors.get(id)!.set('mergedInto', into)
    patchRecord(factors.get(into)!, {
      role: target.role ?? parts.find(({ role }) => role)?.role,
      from: united(all.map(({ from = [] }) => from), MOST_FROM), // prettier-ignore
      whoKnows: united(all.map(({ whoKnows = [] }) => whoKnows), MOST_KNOWING), // prettier-ignore
    })
  }, ORIGIN.person)
  return parts.map(({ id }) => id)
}

/** Lets a factor stand by itself again that was merged into another. */
export const setFactorApart = (doc: Y.Doc, key: string): void => {
  doc.transact(() => {
    const factor = rootMap(doc, 'factors').get(key) as Y.Map<unknown> | undefined
    if (factor?.has('mergedInto')) factor.delete('mergedInto')
  }, ORIGIN.person)
}

const united = (lists: readonly (readonly string[])[], most: number): string[] | undefined => {
  const all = [...new Set(lists.flat())]
  return all.length === 0 ? undefined : all.slice(0, most)
}
