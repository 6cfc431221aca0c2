import { type Entry, ownerOf, type View } from '@second-story/board'
import { dayAt } from './incident-time.ts'

/** What stands before a day's key: no key of an entry has a blank. */
const DAY = 'day '

/** The day of a separator as YYYY-MM-DD; null for the key of an entry. */
export const separatedDay = (row: string): string | null =>
  row.startsWith(DAY) ? row.slice(DAY.length) : null

/** A proposal stands under its proposer's key until it is accepted. */
export const isProposal = (entry: Entry): boolean => ownerOf(entry.id) !== null

/**
 * Whether an entry belongs in the list at all: not merged away, and a proposal only until it is left out; whoever
 * proposed it sees that it was.
 */
export const isListed = (entry: Entry, { removed, me }: Pick<Shown, 'removed' | 'me'>): boolean =>
  !entry.mergedInto && !(isProposal(entry) && removed.has(entry.id) && ownerOf(entry.id) !== me)

export interface Shown {
  readonly removed: ReadonlyMap<string, unknown>
  readonly withHidden: boolean
  /** personId of whoever looks. */
  readonly me: string
  readonly zone: string
}

/**
 * The rows of the list in order of time: keys of entries, and a separator wherever the day of the incident's clock
 * turns. An entry without a time stands under the day of the one it follows.
 */
export const rowsOf = (timeline: View<'timeline'>, { removed, withHidden, me, zone }: Shown): string[] => {
  const rows: string[] = []
  let day: string | null = null
  for (const id of timeline.order) {
    const entry = timeline.byId.get(id)
    if (!entry || !isListed(entry, { removed, me }) || (entry.hidden && !withHidden)) continue
    const next: string | null = entry.at ? dayAt(Date.parse(entry.at), zone) : day
    if (next !== null && next !== day) rows.push(`${DAY}${next}`)
    day = next
    rows.push(id)
  }
  return rows
}

/** How many entries somebody hid. */
export const countHidden = (timeline: View<'timeline'>): number => {
  let hidden = 0
  for (const entry of timeline.byId.values()) if (entry.hidden && !entry.mergedInto) hidden++
  return hidden
}
