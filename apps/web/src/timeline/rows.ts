import { type Entry, ownerOf, type View } from '@second-story/board'

/** What stands before the key of a row that is no entry: no key of an entry has a blank. */
const DAY = 'day '
const TALK = 'talk '
const QUIET = 'quiet '

/** Key of the separator of a day, YYYY-MM-DD. */
export const dayRow = (day: string): string => `${DAY}${day}`
/** Key of the row over lines of talk. @param id of the first of them */
export const talkRow = (id: string): string => `${TALK}${id}`
/** Key of the row that says that it was quiet. @param id of the entry that ended it */
export const quietRow = (id: string): string => `${QUIET}${id}`

/** The day of a separator as YYYY-MM-DD; null for any other row. */
export const separatedDay = (row: string): string | null =>
  row.startsWith(DAY) ? row.slice(DAY.length) : null

export const isEntryRow = (row: string): boolean => !row.includes(' ')
export const isTalkRow = (row: string): boolean => row.startsWith(TALK)
export const isQuietRow = (row: string): boolean => row.startsWith(QUIET)
/** A row that the focus goes to: an entry, or what opens lines of talk. */
export const isStop = (row: string): boolean => isEntryRow(row) || isTalkRow(row)

/** The entry that a row is, or whose key it carries; null for a day. */
export const entryOf = (row: string): string | null =>
  separatedDay(row) === null ? row.slice(row.lastIndexOf(' ') + 1) : null

/** A proposal stands under its proposer's key until it is accepted. */
export const isProposal = (entry: Entry): boolean => ownerOf(entry.id) !== null

export interface Shown {
  readonly removed: ReadonlyMap<string, unknown>
  readonly withHidden: boolean
  /** personId of whoever looks. */
  readonly me: string
  readonly zone: string
}

/**
 * Whether an entry belongs in the list at all: not merged away, and a proposal only until it is left out; whoever
 * proposed it sees that it was.
 */
export const isListed = (entry: Entry, { removed, me }: Pick<Shown, 'removed' | 'me'>): boolean =>
  !entry.mergedInto && !(isProposal(entry) && removed.has(entry.id) && ownerOf(entry.id) !== me)

/** How many entries somebody hid. @param leftOut proposals left out count as well */
export const countHidden = (
  timeline: View<'timeline'>,
  leftOut: ReadonlyMap<string, unknown> | null,
): number => {
  let hidden = 0
  for (const { id, hidden: off, mergedInto } of timeline.byId.values())
    if (!mergedInto && (off || leftOut?.has(id))) hidden++
  return hidden
}
