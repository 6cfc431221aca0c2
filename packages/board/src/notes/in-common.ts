/** More comparisons than this are not worth their time: such a stretch counts as written anew. */
const MOST_CELLS = 4_000_000

/** What two lists have in common, in the order of both: pairs of places, rising in each. */
export const inCommon = (
  a: readonly string[],
  b: readonly string[],
): readonly (readonly [number, number])[] => {
  const pairs: (readonly [number, number])[] = []
  compare(a, b, 0, a.length, 0, b.length, pairs)
  return pairs
}

type Pairs = (readonly [number, number])[]

const compare = (
  a: readonly string[],
  b: readonly string[],
  aStart: number,
  aStop: number,
  bStart: number,
  bStop: number,
  pairs: Pairs,
): void => {
  let [aFrom, aTo, bFrom, bTo] = [aStart, aStop, bStart, bStop]
  while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) pairs.push([aFrom++, bFrom++])
  const ends: Pairs = []
  while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) ends.push([--aTo, --bTo])
  if ((aTo - aFrom) * (bTo - bFrom) <= MOST_CELLS) longest(a, b, aFrom, aTo, bFrom, bTo, pairs)
  else {
    let [aAt, bAt] = [aFrom, bFrom]
    const anchors = rising(onceInBoth(a, b, aFrom, aTo, bFrom, bTo))
    for (const [aPlace, bPlace] of anchors) {
      compare(a, b, aAt, aPlace, bAt, bPlace, pairs)
      pairs.push([aPlace, bPlace])
      ;[aAt, bAt] = [aPlace + 1, bPlace + 1]
    }
    if (anchors.length > 0) compare(a, b, aAt, aTo, bAt, bTo, pairs)
  }
  pairs.push(...ends.reverse())
}

/** The longest common part of two short stretches, by a table of lengths from the end. */
const longest = (
  a: readonly string[],
  b: readonly string[],
  aFrom: number,
  aTo: number,
  bFrom: number,
  bTo: number,
  pairs: Pairs,
): void => {
  const width = bTo - bFrom + 1
  const lengths = new Uint32Array((aTo - aFrom + 1) * width)
  const at = (i: number, j: number): number => lengths[(i - aFrom) * width + (j - bFrom)] ?? 0
  for (let i = aTo - 1; i >= aFrom; i--) {
    for (let j = bTo - 1; j >= bFrom; j--) {
      lengths[(i - aFrom) * width + (j - bFrom)] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  for (let [i, j] = [aFrom, bFrom]; i < aTo && j < bTo;) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
}

/** Places of what stands exactly once on either side. */
const onceInBoth = (
  a: readonly string[],
  b: readonly string[],
  aFrom: number,
  aTo: number,
  bFrom: number,
  bTo: number,
): Pairs => {
  const places = (list: readonly string[], from: number, to: number): Map<string, number> => {
    const found = new Map<string, number>()
    for (let at = from; at < to; at++) found.set(list[at] ?? '', found.has(list[at] ?? '') ? -1 : at)
    return found
  }
  const inB = places(b, bFrom, bTo)
  return [...places(a, aFrom, aTo)]
    .map(([word, at]) => [at, inB.get(word) ?? -1] as const)
    .filter(([one, other]) => one >= 0 && other >= 0)
}

/** The longest selection of pairs that rises on the second side too. */
const rising = (pairs: Pairs): Pairs => {
  const tails: number[] = []
  const before: number[] = []
  for (const [index, [, place]] of pairs.entries()) {
    let [low, high] = [0, tails.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < place) low = middle + 1
      else high = middle
    }
    before[index] = tails[low - 1] ?? -1
    tails[low] = index
  }
  const chosen: Pairs = []
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at]
    if (pair) chosen.unshift(pair)
  }
  return chosen
}
