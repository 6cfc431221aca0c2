import { type Entry, type EntryKind, type View } from '@second-story/board'
import { isEntryRow } from '../rows.ts'
import { isEqual } from '../../room/use-board.ts'
import { claimantOf } from '../use-claimant.ts'
import { actorOf } from './filter.ts'
import type { Layout } from './layout.ts'
import type { Stretch } from './reading-store.ts'

/** An entry in a lane. */
export interface LaneMark {
  readonly id: string
  readonly ms: number
  readonly text: string
  readonly alert: boolean
  readonly about: boolean
  readonly inflection: boolean
  /** A line of talk, which is drawn small and without words. */
  readonly talk: boolean
}

/** All that one person or machine did, in order of time. */
export interface Lane {
  readonly key: string
  /** As people know them; empty for entries that name nobody. */
  readonly name: string
  /** personId of who said that the name is theirs; null where nobody did. */
  readonly personId: string | null
  readonly machine: boolean
  readonly marks: readonly LaneMark[]
}

/** What machines put into a log by themselves: a name that only ever stands on these is hardly a person's. */
const MACHINE_KINDS: ReadonlySet<EntryKind> = new Set(['alert', 'graph', 'status', 'deploy'])

/** The entries of the list, those in folds too. */
export const entriesIn = ({ rows, talk }: Layout): readonly string[] =>
  rows.flatMap((row) => {
    if (isEntryRow(row)) return row
    const folded = talk.get(row)
    return folded && !folded.open ? folded.ids : []
  })

/**
 * One lane for each who acts: people in order of appearance, then machines, then what names nobody. Names that the same
 * person said are theirs share a lane. Entries without a time of day are in no lane.
 */
export const lanesOf = (
  ids: readonly string[],
  byId: View<'timeline'>['byId'],
  people: View<'people'>,
): readonly Lane[] => {
  const found = new Map<
    string,
    { name: string; personId: string | null; machine: boolean; marks: LaneMark[] }
  >()
  const owners = new Map<string, string | null>()
  for (const id of ids) {
    const entry = byId.get(id)
    const mark = entry && markOf(entry)
    if (!mark) continue
    const actor = actorOf(entry)
    let owner = owners.get(actor)
    if (owner === undefined) owners.set(actor, (owner = actor === '' ? null : claimantOf(people, actor)))
    const key = owner ?? `name ${actor}`
    let lane = found.get(key)
    if (!lane) {
      const name = owner === null ? actor : (people.get(owner)?.name ?? actor)
      found.set(key, (lane = { name, personId: owner, machine: owner === null && actor !== '', marks: [] }))
    }
    lane.machine &&= MACHINE_KINDS.has(entry.kind ?? 'other')
    lane.marks.push(mark)
  }
  const rank = ({ name, machine }: { name: string; machine: boolean }): number =>
    name === '' ? 2 : machine ? 1 : 0
  return [...found]
    .map(([key, lane]) => ({ key, ...lane, marks: lane.marks.sort((a, b) => a.ms - b.ms) }))
    .sort((a, b) => rank(a) - rank(b) || a.marks[0]!.ms - b.marks[0]!.ms)
}

/** The lanes, and the moments in them. */
export interface LaneSet {
  readonly lanes: readonly Lane[]
  /** Of all lanes together, rising; ms. */
  readonly times: readonly number[]
}

export const NO_LANES: LaneSet = { lanes: [], times: [] }

/** Lanes and moments that are what they were keep their identity: an edit draws one lane anew, not all of them. */
export const keptLanes = (before: LaneSet, next: readonly Lane[]): LaneSet => {
  const known = new Map(before.lanes.map((lane) => [lane.key, lane]))
  const lanes = next.map((lane) => {
    const was = known.get(lane.key)
    return was && isSame(was, lane) ? was : lane
  })
  if (isEqual(lanes, before.lanes)) return before
  const times = lanes.flatMap(({ marks }) => marks.map(({ ms }) => ms)).sort((a, b) => a - b)
  return { lanes, times: isEqual(times, before.times) ? before.times : times }
}

const isSame = ({ marks: a, ...was }: Lane, { marks: b, ...lane }: Lane): boolean =>
  isEqual(was, lane) && a.length === b.length && a.every((mark, index) => isEqual(mark, b[index]))

const marks = new WeakMap<Entry, LaneMark | null>()

/** An entry that nobody changed is the same object, and read once. */
const markOf = (entry: Entry): LaneMark | null => {
  const known = marks.get(entry)
  if (known !== undefined) return known
  const mark = drawn(entry)
  marks.set(entry, mark)
  return mark
}

const drawn = (entry: Entry): LaneMark | null => {
  if (!entry.at || entry.precision === 'unknown' || entry.precision === 'day') return null
  const inflection = entry.inflection === true
  return {
    id: entry.id,
    ms: Date.parse(entry.at),
    text: entry.text ?? '',
    alert: entry.kind === 'alert',
    about: entry.precision === 'about',
    inflection,
    talk: entry.kind === 'message' && !inflection && entry.depth !== 'deep',
  }
}

/** The lanes with anything in a stretch of the incident, and those of some entries wherever these are. */
export const lanesWithin = (
  lanes: readonly Lane[],
  { from, to }: Stretch,
  kept: readonly (string | null)[],
): readonly Lane[] =>
  lanes.filter(({ marks }) => marks.some(({ id, ms }) => (ms >= from && ms <= to) || kept.includes(id)))

/** Where an entry stands: the number of its lane and of its mark there; null where it is in no lane. */
export const placeIn = (
  lanes: readonly Lane[],
  id: string | null,
): { readonly lane: number; readonly mark: number } | null => {
  if (id === null) return null
  for (const [lane, { marks }] of lanes.entries()) {
    const mark = marks.findIndex((each) => each.id === id)
    if (mark !== -1) return { lane, mark }
  }
  return null
}

/** The mark of a lane nearest to a moment. */
export const nearestIn = ({ marks }: Lane, ms: number): LaneMark =>
  marks.reduce((best, mark) => (Math.abs(mark.ms - ms) < Math.abs(best.ms - ms) ? mark : best))
