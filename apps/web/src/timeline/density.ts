import type { Scale } from './scale.ts'

/** Above this many entries single ticks run into one another and bars are drawn. */
export const MANY = 150
/** Width of a bar with the air beside it, in px. */
const BAR = 4

export interface Bar {
  readonly x: number
  /** Height as a part of the tallest, 0 to 1. */
  readonly part: number
  /** How the height is shared by the layers, from the bottom up; together they are `part`. */
  readonly shares: readonly number[]
  /** The last moment in it. */
  readonly ms: number
}

/**
 * How many entries lie where along the strip, and of which layer. The square root lets a few lines be seen beside a
 * burst of hundreds.
 * @param marks moments in ms, in any order, and the number of the layer that each counts to
 * @param layers how many there are
 */
export const densityOf = (
  marks: readonly { readonly ms: number; readonly layer: number }[],
  scale: Scale,
  layers: number,
): readonly Bar[] => {
  const bins = new Map<number, { counts: number[]; ms: number }>()
  for (const { ms, layer } of marks) {
    const bin = Math.floor(scale.x(ms) / BAR)
    let held = bins.get(bin)
    if (!held) bins.set(bin, (held = { counts: Array.from({ length: layers }, () => 0), ms }))
    held.counts[layer]! += 1
    held.ms = Math.max(held.ms, ms)
  }
  const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0)
  const most = [...bins.values()].reduce((max, { counts }) => Math.max(max, sum(counts)), 1)
  return [...bins]
    .sort(([a], [b]) => a - b)
    .map(([bin, { counts, ms }]) => {
      const count = sum(counts)
      const part = Math.sqrt(count / most)
      return { x: bin * BAR, part, shares: counts.map((one) => (part * one) / count), ms }
    })
}

/** The sources that have a pattern of their own; all others share one. */
const OWN_PATTERN = 3

export interface Layers {
  /** Keys of the sources with a pattern of their own, the largest first; null is what was written by hand. */
  readonly sources: readonly (string | null)[]
  /** Whether there are more, which share the last pattern. */
  readonly others: boolean
  /** Number of the layer that a source counts to. */
  of(source: string | null): number
}

/** Shares the patterns out among the sources: the largest have one each. */
export const layersOf = (marks: readonly { readonly source: string | null }[]): Layers => {
  const counts = new Map<string | null, number>()
  for (const { source } of marks) counts.set(source, (counts.get(source) ?? 0) + 1)
  const bySize = [...counts].sort(([, a], [, b]) => b - a).map(([source]) => source)
  const sources = bySize.slice(0, OWN_PATTERN)
  const numbers = new Map(sources.map((source, index) => [source, index]))
  return { sources, others: bySize.length > OWN_PATTERN, of: (source) => numbers.get(source) ?? OWN_PATTERN }
}
