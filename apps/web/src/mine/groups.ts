import { type Draft, type Entry, entryAt, homeOf, type View } from '@second-story/board'

/** One's own lines about one moment, under one heading. */
export interface LineGroup {
  /** Names the group on the page. */
  readonly key: string
  /** The entry they belong to; null while there is none. */
  readonly entry: Entry | null
  readonly drafts: readonly Draft[]
}

/**
 * The lines in the order of the story: under their entries, the others where their time falls, then those without one.
 * @param open of the line whose field is open: it goes to its place once that is closed, not under one’s hands
 */
export const groupsOf = (
  timeline: View<'timeline'>,
  drafts: readonly Draft[],
  open?: string,
): readonly LineGroup[] => {
  const places = new Map(timeline.order.map((id, index) => [id, index]))
  const groups = new Map<string, { place: number; entry: Entry | null; drafts: Draft[] }>()
  for (const draft of drafts) {
    const entry = homeOf(timeline.byId, draft.entryId) ?? null
    const key = entry?.id ?? draft.id
    const group = groups.get(key)
    if (group) {
      group.drafts.push(draft)
      continue
    }
    const near = entryAt(timeline, draft.moment)
    const place = entry
      ? (places.get(entry.id) ?? Infinity)
      : near === null || draft.id === open
        ? Infinity
        : (places.get(near) ?? 0) + 0.5
    groups.set(key, { place, entry, drafts: [draft] })
  }
  return [...groups]
    .sort(([, a], [, b]) => compare(a.place, b.place) || compareMoments(a.drafts[0], b.drafts[0]))
    .map(([key, { entry, drafts: some }]) => ({ key, entry, drafts: some }))
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1)
const compareMoments = (a: Draft | undefined, b: Draft | undefined): number =>
  (a?.moment ?? '') < (b?.moment ?? '') ? -1 : 1

/** So many entries before and after one that holds lines are shown with it. */
const AROUND = 2

/** Keys of the entries that hold lines of one's own, and a few around each. */
export const aroundLines = (order: readonly string[], held: ReadonlySet<string>): readonly string[] => {
  const near = new Set<number>()
  order.forEach((id, index) => {
    if (!held.has(id)) return
    for (let at = index - AROUND; at <= index + AROUND; at++) near.add(at)
  })
  return order.filter((_, index) => near.has(index))
}
