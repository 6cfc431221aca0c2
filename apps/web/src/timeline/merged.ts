import type { View } from '@second-story/board'

const NONE: readonly string[] = []
const known = new WeakMap<View<'timeline'>, ReadonlyMap<string, readonly string[]>>()

/**
 * Keys of what became part of this entry: a proposal that was accepted, an entry merged into it. What people said
 * about those belongs to it, as nobody writes in others' annotations.
 */
export const mergedFrom = (timeline: View<'timeline'>, id: string): readonly string[] => {
  let into = known.get(timeline)
  if (!into) known.set(timeline, (into = allMerged(timeline)))
  return into.get(id) ?? NONE
}

// Gone through once for each state of the timeline and not once for each row.
const allMerged = ({ byId }: View<'timeline'>): ReadonlyMap<string, readonly string[]> => {
  const into = new Map<string, readonly string[]>()
  for (const { id, mergedInto } of byId.values()) {
    if (mergedInto) into.set(mergedInto, [...(into.get(mergedInto) ?? NONE), id])
  }
  return into
}
