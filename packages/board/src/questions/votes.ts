import type * as Y from 'yjs'
import type * as z from 'zod/mini'
import { ids } from '../record.ts'
import { ORIGIN, rootMap } from '../schema.ts'
import { readAll } from '../snapshot.ts'
import type { Stamp } from '../stamp.ts'
import { unaskedQuestions } from '../agreement/open-ends.ts'
import { patchThing } from '../things.ts'

/** Ids of the questions or actions that a person votes for. */
export const votesValue = ids
export type Votes = z.output<typeof votesValue>

/** So many dots has everybody for questions, and as many for actions; one on a thing. */
export const DOTS = 3

/** The things of one kind: questions have their dots and actions theirs. */
type Among = { has(id: string): boolean }

/** Puts one's own dots among things of a kind where they are now; what is beyond the three is left out. */
export const castVotes = (
  doc: Y.Doc,
  { personId }: Pick<Stamp, 'personId'>,
  on: readonly string[],
  among: Among,
): void => {
  doc.transact(() => {
    const votes = rootMap(doc, 'votes')
    const others = ((votes.get(personId) ?? []) as Votes).filter((id) => !among.has(id))
    votes.set(personId, [...others, ...dotsOf(on, among)])
  }, ORIGIN.person)
}

/** The dots among things of a kind that count of what somebody wrote down: each thing once, the first three. */
export const dotsOf = (votes: readonly string[], among: Among): string[] =>
  [...new Set(votes)].filter((id) => among.has(id)).slice(0, DOTS)

/** How many dots each thing of a kind has. */
export const countVotes = (
  votes: ReadonlyMap<string, readonly string[]>,
  among: Among,
): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const one of votes.values())
    for (const id of dotsOf(one, among)) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/**
 * Puts the questions that are still to be asked in the order of their dots, after those that were; what was parked
 * and got a dot takes its place among them. Go and every list follow it.
 */
export const orderByVotes = (doc: Y.Doc): void =>
  doc.transact(() => {
    const all = readAll(doc, 'questions')
    const counts = countVotes(readAll(doc, 'votes'), all)
    const dots = ({ id }: { id: string }): number => counts.get(id) ?? 0
    const first = Math.max(-1, ...[...all.values()].filter(isBehind).map(({ order }) => order ?? -1)) + 1
    // Sorting keeps the order of those that have as many.
    const waiting = [...unaskedQuestions(all)].sort((a, b) => dots(b) - dots(a))
    waiting.forEach((question, index) => {
      const taken = question.state === 'parked' && dots(question) > 0
      patchThing(doc, 'questions', question.id, {
        order: first + index,
        ...(taken ? { state: 'open' as const } : {}),
      })
    })
  }, ORIGIN.person)

const isBehind = ({ state }: { state?: string }): boolean => state === 'asked' || state === 'skipped'
