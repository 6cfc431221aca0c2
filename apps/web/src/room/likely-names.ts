/** Letters and digits alone, without accents: how names are compared with what people are called in a log. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .toLowerCase()

/**
 * How much a name in the log looks like somebody's: 0 not at all, 3 the most. A guess, for what to show first and
 * nothing else.
 */
export const likeness = (person: string, inLog: string): number => {
  const parts = plain(person).split(' ').filter(Boolean)
  const handle = plain(inLog).replaceAll(' ', '')
  const [first, last] = [parts[0], parts.length > 1 ? parts.at(-1) : undefined]
  if (!first || handle === '') return 0
  if (handle === parts.join('')) return 3
  if (last && (handle === `${first[0]}${last}` || handle === `${first}${last[0]}`)) return 3
  if (parts.includes(handle)) return 2
  return parts.some((part) => part.length > 2 && handle.includes(part)) ? 1 : 0
}

/** The names that look like the person's first; the rest keeps its order. */
export const likelyFirst = <T extends { readonly name: string }>(
  person: string,
  names: readonly T[],
): readonly T[] => names.toSorted((a, b) => likeness(person, b.name) - likeness(person, a.name))
