import { type EntryKind, ENTRY_KINDS, type View } from '@second-story/board'
import { type Shown, isListed } from '../rows.ts'
import { actorOf, BY_HAND } from './filter.ts'

/** What there is to filter by. */
export interface Choices {
  /** Names in the log, in order of appearance. */
  readonly actors: readonly string[]
  /** Keys of sources in order of appearance, and BY_HAND where somebody wrote entries. */
  readonly sources: readonly string[]
  /** In the order of the model. */
  readonly kinds: readonly EntryKind[]
}

/** Which actors, sources and kinds the entries have that this person sees. */
export const choicesOf = (timeline: View<'timeline'>, shown: Pick<Shown, 'removed' | 'me'>): Choices => {
  const actors = new Set<string>()
  const sources = new Set<string>()
  const kinds = new Set<EntryKind>()
  for (const id of timeline.order) {
    const entry = timeline.byId.get(id)
    if (!entry || !isListed(entry, shown)) continue
    const actor = actorOf(entry)
    if (actor !== '') actors.add(actor)
    sources.add(entry.sourceId ?? BY_HAND)
    kinds.add(entry.kind ?? 'other')
  }
  return {
    actors: [...actors],
    sources: [...sources],
    kinds: ENTRY_KINDS.filter((kind) => kinds.has(kind)),
  }
}
