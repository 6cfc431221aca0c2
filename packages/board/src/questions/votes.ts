import type * as Y from 'yjs'
import type * as z from 'zod/mini'
import { ids } from '../record.ts'
import { ORIGIN, rootMap } from '../schema.ts'
import type { Stamp } from '../stamp.ts'

/** Ids of the questions or actions that a person votes for. */
export const votesValue = ids
export type Votes = z.output<typeof votesValue>

/** So many dots has everybody, one on a thing. */
export const DOTS = 3

/** Puts one's own dots where they are now; what is beyond the three is left out. */
export const castVotes = (doc: Y.Doc, { personId }: Pick<Stamp, 'personId'>, on: readonly string[]): void => {
  doc.transact(() => rootMap(doc, 'votes').set(personId, dotsOf(on)), ORIGIN.person)
}

/** The dots that count of what somebody wrote down: each thing once, the first three. */
export const dotsOf = (votes: readonly string[]): string[] => [...new Set(votes)].slice(0, DOTS)

/** How many dots each thing has. */
export const countVotes = (votes: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const one of votes.values()) for (const id of dotsOf(one)) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}
