import type * as Y from 'yjs'
import { ownerOf } from '../ids.ts'
import { patchRecord } from '../record.ts'
import { ORIGIN, rootMap } from '../schema.ts'
import type { Walk } from './walk.ts'

/**
 * What must be written for an entry to stand one place earlier or later: key -> the key it follows. Only what no time
 * decides can be moved: an entry without one, or one among others of its moment.
 * @param shown keys of the entries as the mover sees them; others, hidden ones for instance, stay where they are
 * @returns null where it cannot go there
 */
export const movesFor = (
  { order, byId }: Walk,
  shown: readonly string[],
  key: string,
  by: 1 | -1,
): ReadonlyMap<string, string | null> | null => {
  const beside = shown[shown.indexOf(key) + by]
  const entry = byId.get(key)
  if (!shown.includes(key) || beside === undefined || !entry) return null
  const { at } = entry
  const moving = at ? order.filter((id) => byId.get(id)?.at === at) : order
  if (!moving.includes(beside)) return null
  const next = moving.filter((id) => id !== key)
  next.splice(next.indexOf(beside) + (by === 1 ? 1 : 0), 0, key)
  if (at) return inRow(next)
  // Before the very first there is nothing to follow.
  if (next[0] === key) return null
  const moves = new Map<string, string | null>()
  const isLoose = (index: number): boolean => next[index] !== undefined && !byId.get(next[index])?.at
  for (const place of [order.indexOf(key), next.indexOf(key)]) {
    let from = isLoose(place) ? place : place + 1
    while (from > 1 && isLoose(from - 1)) from--
    // Nothing has a time: the first may be one of those that follow each other in a ring, and leads from now on.
    if (from <= 1 && isLoose(0)) moves.set(next[0]!, null)
    for (let index = Math.max(from, 1); isLoose(index); index++) moves.set(next[index]!, next[index - 1]!)
  }
  return moves
}

const inRow = (keys: readonly string[]): ReadonlyMap<string, string | null> =>
  new Map(keys.map((key, index) => [key, keys[index - 1] ?? null]))

/**
 * Moves an entry one place earlier or later. Others' proposals are not written in and keep to what they followed.
 * @returns false where it cannot go there
 */
export const moveEntry = (
  doc: Y.Doc,
  walk: Walk,
  shown: readonly string[],
  key: string,
  by: 1 | -1,
): boolean => {
  const moves = movesFor(walk, shown, key, by)
  if (!moves) return false
  doc.transact(() => {
    const timeline = rootMap(doc, 'timeline') as Y.Map<Y.Map<unknown>>
    for (const [id, after] of moves) {
      const fields = timeline.get(id)
      if (fields && ownerOf(id) === null) patchRecord(fields, { after })
    }
  }, ORIGIN.person)
  return true
}
