import type { Hand } from './person.ts'

/**
 * Whose turn it is, first to last: somebody who has not spoken comes before somebody who has, then whoever raised
 * their hand first (model.md, `hand`).
 * @param spoken personIds of those who have spoken, or a map by them
 */
export const handOrder = (
  hands: ReadonlyMap<string, Hand>,
  spoken: Pick<ReadonlySet<string>, 'has'>,
): string[] =>
  [...hands]
    .sort(
      ([a, left], [b, right]) =>
        Number(spoken.has(a)) - Number(spoken.has(b)) || left.at - right.at || (a < b ? -1 : 1),
    )
    .map(([personId]) => personId)

/** Who is next: the first in order but for whoever has the word. */
export const nextHand = (
  hands: ReadonlyMap<string, Hand>,
  spoken: Pick<ReadonlySet<string>, 'has'>,
  called: string | null,
): string | null => handOrder(hands, spoken).find((personId) => personId !== called) ?? null
