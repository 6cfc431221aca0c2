import { oncePerCourse, partsOf, saysMore, type View } from '@second-story/board'

const NONE: readonly string[] = []
// Gone through once and not once for each row.
const allParts = oncePerCourse(({ byId }: View<'timeline'>) => partsOf(byId))

/**
 * Keys of what became part of this entry: a proposal that was accepted, an entry merged into it, and what went into
 * those before. What people said about them belongs to it, as nobody writes in others' annotations.
 */
export const mergedFrom = (timeline: View<'timeline'>, id: string): readonly string[] =>
  allParts(timeline).get(id) ?? NONE

/** Of these the entries whose words are still to be read under it, in order of time. */
export const partsToRead = (timeline: View<'timeline'>, id: string): readonly string[] => {
  const parts = mergedFrom(timeline, id)
  const entry = timeline.byId.get(id)
  if (parts.length === 0 || !entry) return NONE
  const says = (key: string): boolean => {
    const part = timeline.byId.get(key)
    return part !== undefined && !key.includes(':') && saysMore(entry, part)
  }
  const places = new Map(timeline.order.map((key, index) => [key, index]))
  return parts.filter(says).sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))
}
