import type * as Y from 'yjs'
import { ownerOf } from '../ids.ts'
import { type Merge, mergeThings, standing, united } from '../merging.ts'
import { patchRecord } from '../record.ts'
import { ORIGIN, rootMap } from '../schema.ts'
import { readThing } from '../snapshot.ts'
import type { Depth, Entry, EntryPatch } from './entry.ts'

/** No list of an entry may hold more (record.ts). */
const MOST_LINKS = 200
const MOST_FILES = 1000

/**
 * Makes entries part of one: they point to it and keep their own words, which stand under it from then on; times,
 * lines, pictures and marks come together in it. Proposals of others are accepted first and left alone here.
 * @param into key of the one that stands; where it was merged itself meanwhile, the one it went to
 * @returns null where there was nothing to merge
 */
export const mergeEntries = (doc: Y.Doc, into: string, keys: readonly string[]): Merge | null =>
  mergeThings(doc, 'timeline', into, keys, together)

/** Lets an entry stand by itself again that was made part of another. */
export const setApart = (doc: Y.Doc, key: string): void => {
  doc.transact(() => {
    const entry = rootMap(doc, 'timeline').get(key) as Y.Map<unknown> | undefined
    if (entry?.has('mergedInto')) entry.delete('mergedInto')
  }, ORIGIN.person)
}

/**
 * Writes the time and the words of an accepted proposal to the entry that it would change (`splitFrom`), and makes it
 * part of that.
 * @param key of the entry that accepting made of the proposal
 * @returns the key of the changed entry; null where there is none to change
 */
export const takeChange = (doc: Y.Doc, key: string): string | null => {
  const change = readThing(doc, 'timeline', key)
  const target = change?.splitFrom === undefined ? undefined : standing(doc, 'timeline', change.splitFrom)
  if (!change || !target || change.mergedInto || target.id === key || ownerOf(target.id) !== null) return null
  const { at, until, precision, text } = change
  doc.transact(() => {
    const timeline = rootMap(doc, 'timeline') as Y.Map<Y.Map<unknown>>
    patchRecord(timeline.get(target.id)!, { at, until, precision, text })
    timeline.get(key)!.set('mergedInto', target.id)
  }, ORIGIN.person)
  return target.id
}

const DEEPER: readonly Depth[] = ['pass', 'normal', 'deep']

/**
 * The fields of an entry that others become part of: from the first of their times to the last, all their links and
 * pictures, a mark that any of them had. Words are not among them: each part keeps its own.
 */
export const together = (into: Entry, parts: readonly Entry[]): EntryPatch => {
  const all = [into, ...parts]
  const { sourceId } = into
  const oneSource = sourceId !== undefined && all.every((entry) => entry.sourceId === sourceId && entry.lines)
  return {
    ...spanOf(all),
    ...(oneSource
      ? {
          lines: [
            Math.min(...all.map(({ lines }) => lines![0])),
            Math.max(...all.map(({ lines }) => lines![1])),
          ],
        }
      : {}),
    actor: into.actor || parts.find(({ actor }) => actor)?.actor,
    kind: into.kind && into.kind !== 'other' ? into.kind : (parts.find(hasKind)?.kind ?? into.kind),
    inflection: all.some(({ inflection }) => inflection) ? true : undefined,
    plannedMinute: into.plannedMinute ?? parts.find((entry) => entry.plannedMinute != null)?.plannedMinute,
    depth: all.some(({ depth }) => depth !== undefined)
      ? DEEPER[Math.max(...all.map(({ depth = 'normal' }) => DEEPER.indexOf(depth)))]
      : undefined,
    links: united(all.map(({ links = [] }) => links), MOST_LINKS), // prettier-ignore
    files: united(all.map(({ files = [] }) => files), MOST_FILES), // prettier-ignore
  }
}

const hasKind = ({ kind = 'other' }: Entry): boolean => kind !== 'other'

/** From the earliest to the latest; a mere day counts only where nothing better is known. */
const spanOf = (all: readonly Entry[]): Pick<EntryPatch, 'at' | 'until' | 'precision'> => {
  const timed = all.filter((entry): entry is Entry & { at: string } => Boolean(entry.at))
  const sure = timed.filter(({ precision }) => precision !== 'day' && precision !== 'unknown')
  const known = sure.length > 0 ? sure : timed
  const [first] = known.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
  const last = known
    .map(({ at, until }) => until ?? at)
    .toSorted((a, b) => Date.parse(a) - Date.parse(b))
    .at(-1)
  if (!first || !last) return {}
  const lasts = Date.parse(last) > Date.parse(first.at)
  return { at: first.at, precision: first.precision, ...(lasts ? { until: last } : {}) }
}
