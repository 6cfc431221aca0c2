import { type Entry, isOnBoard } from '../timeline/entry.ts'
import { wentTo } from '../timeline/merged.ts'
import type { Draft } from './draft.ts'

/** Where one's own lines are offered. */
export interface PlacedDrafts {
  /** By entry: those tied to it, then those whose time falls to it. */
  readonly byEntry: ReadonlyMap<string, readonly Draft[]>
  /** Those that no entry on the board belongs to, with a time or without. */
  readonly loose: readonly Draft[]
}

interface Timeline {
  readonly byId: ReadonlyMap<string, Entry>
  /** Keys in the order of time. */
  readonly order: readonly string[]
}

/** Finds the place of each line: its entry wherever that was merged into, else the last entry before its time. */
export const placeDrafts = (timeline: Timeline, drafts: readonly Draft[]): PlacedDrafts => {
  const tied = new Map<string, Draft[]>()
  const falling = new Map<string, Draft[]>()
  const loose: Draft[] = []
  for (const draft of drafts) {
    const entry = homeOf(timeline.byId, draft.entryId)
    if (entry && !entry.hidden) {
      add(tied, entry.id, draft)
      continue
    }
    loose.push(draft)
    const place = entryAt(timeline, draft.moment ?? entry?.at)
    if (place !== null) add(falling, place, draft)
  }
  const byEntry = new Map<string, readonly Draft[]>(tied)
  for (const [id, some] of falling) byEntry.set(id, [...(tied.get(id) ?? []), ...some])
  return { byEntry, loose }
}

/** An entry as it is now: what it was merged into, or what a proposal became. */
export const homeOf = (byId: ReadonlyMap<string, Entry>, id: string | undefined): Entry | undefined =>
  id === undefined ? undefined : byId.get(wentTo(byId, id))

/** The last entry on the board at or before a time; the first one for what was earlier still. */
export const entryAt = ({ byId, order }: Timeline, at: string | null | undefined): string | null => {
  if (!at) return null
  const moment = Date.parse(at)
  let place: string | null = null
  for (const id of order) {
    const entry = byId.get(id)
    if (!entry?.at || !isOnBoard(entry)) continue
    if (place !== null && Date.parse(entry.at) > moment) break
    place = id
  }
  return place
}

const add = (map: Map<string, Draft[]>, key: string, draft: Draft): void => {
  const some = map.get(key)
  if (some) some.push(draft)
  else map.set(key, [draft])
}
