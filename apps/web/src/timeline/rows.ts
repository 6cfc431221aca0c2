import { type Entry, ownerOf, type View } from '@second-story/board'
import { dayAt } from './incident-time.ts'

/** What the list shows one under the other. */
export type Row =
  | { readonly kind: 'day'; readonly key: string; readonly day: string }
  | { readonly kind: 'entry'; readonly key: string }

/** Whether an entry belongs in the list at all: not merged away, and a proposal only until it is taken off. */
export const isListed = (entry: Entry, removed: ReadonlyMap<string, unknown>): boolean =>
  !entry.mergedInto && !(isProposal(entry) && removed.has(entry.id))

/** A proposal stands under its proposer's key until it is accepted. */
export const isProposal = (entry: Entry): boolean => ownerOf(entry.id) !== null

/** Keys of the entries to list, in order of time. */
export const listed = (
  timeline: View<'timeline'>,
  removed: ReadonlyMap<string, unknown>,
  withHidden: boolean,
): string[] =>
  timeline.order.filter((id) => {
    const entry = timeline.byId.get(id)
    return entry !== undefined && isListed(entry, removed) && (withHidden || !entry.hidden)
  })

/** How many entries somebody hid; hidden proposals that were merged are nobody's concern. */
export const countHidden = (timeline: View<'timeline'>): number => {
  let hidden = 0
  for (const entry of timeline.byId.values()) if (entry.hidden && !entry.mergedInto) hidden++
  return hidden
}

/** Rows with a separator wherever the day of the incident's clock turns; none for the first day of several. */
export const rowsOf = (ids: readonly string[], timeline: View<'timeline'>, zone: string): Row[] => {
  const rows: Row[] = []
  let day: string | null = null
  for (const id of ids) {
    const at = timeline.byId.get(id)?.at
    const next: string | null = at ? dayAt(Date.parse(at), zone) : day
    if (next !== null && next !== day) rows.push({ kind: 'day', key: `day ${next}`, day: next })
    day = next
    rows.push({ kind: 'entry', key: id })
  }
  return rows
}
