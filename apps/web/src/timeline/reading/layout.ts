import type { Entry, View } from '@second-story/board'
import { dayAt } from '../incident-time.ts'
import { dayRow, isListed, isProposal, quietRow, type Shown, talkRow } from '../rows.ts'
import { type Filter, isWide, passing } from './filter.ts'

/** With more entries than this the talk between those that stand out is folded until somebody opens it. */
export const MANY = 150
/** Fewer lines than this one after the other are shown: a fold would save nothing. */
const TALK_LINES = 3
/** A stretch is quiet when it is so many times as long as half of the others, and at least five minutes. */
const QUIET_TIMES = 8
const QUIET_LEAST_MS = 5 * 60_000

/** What somebody looks at, and what of it is folded. */
export interface Reading extends Shown {
  readonly filter: Filter
  /** Whether talk folds; null: only where there is much of everything. */
  readonly foldTalk: boolean | null
  /** Keys of lines whose talk was opened. */
  readonly unfolded: ReadonlySet<string>
  /** Keys of entries that are always shown: what is discussed, what is open. */
  readonly kept: ReadonlySet<string>
  readonly stories: ReadonlySet<string>
  readonly told: Readonly<Record<string, number>>
}

/** Lines of talk that nobody wrote on, one after the other. */
export interface Talk {
  readonly open: boolean
  readonly ids: readonly string[]
}

/** The list as it is read: keys of rows in order, and what they stand for. */
export interface Layout {
  readonly rows: readonly string[]
  /** By the key of the row that stands over them. */
  readonly talk: ReadonlyMap<string, Talk>
  /** Keys of the entries that are lines of an open talk. */
  readonly lines: ReadonlySet<string>
  /** How long it was quiet, in ms, by the key of the row that says so. */
  readonly quiet: ReadonlyMap<string, number>
  /** Entries there are, those that pass the filter, and those in folds. */
  readonly total: number
  readonly passed: number
  readonly folded: number
  /** Whether talk folds just now. */
  readonly folds: boolean
}

/**
 * Lays the list out: entries in order of time, a separator wherever the day of the incident's clock turns, a word
 * where it was quiet for long, and talk that nobody wrote on under one row. Nothing is removed by folding; a filter
 * never hides what is kept.
 */
export const layOut = (timeline: View<'timeline'>, reading: Reading): Layout => {
  const { filter, foldTalk, unfolded, kept, zone } = reading
  const wide = isWide(filter)
  const all = listed(timeline, reading)
  const passes = passing(filter, reading.stories)
  const shown = wide ? all : all.filter((entry) => kept.has(entry.id) || passes(entry))
  const passed = wide ? all.length : all.reduce((sum, entry) => sum + (passes(entry) ? 1 : 0), 0)
  // Whoever filters wants to see what they asked for.
  const folds = wide && (foldTalk ?? all.length > MANY)
  const quietMs = wide ? quietFrom(all) : Infinity

  const rows: string[] = []
  const talk = new Map<string, Talk>()
  const lines = new Set<string>()
  const quiet = new Map<string, number>()
  let run: string[] = []
  let folded = 0
  const endRun = (): void => {
    const ids = run
    run = []
    if (ids.length < TALK_LINES) {
      rows.push(...ids)
      return
    }
    const open = ids.some((id) => unfolded.has(id))
    const row = talkRow(ids[0]!)
    talk.set(row, { open, ids })
    rows.push(row)
    if (!open) {
      folded += ids.length
      return
    }
    for (const id of ids) {
      lines.add(id)
      rows.push(id)
    }
  }

  let day: string | null = null
  let last: number | null = null
  for (const entry of shown) {
    const at = entry.at ? Date.parse(entry.at) : null
    const next: string | null = at === null ? day : dayAt(at, zone)
    if (next !== null && next !== day) {
      endRun()
      rows.push(dayRow(next))
    }
    if (at !== null && last !== null && at - last >= quietMs) {
      endRun()
      const row = quietRow(entry.id)
      quiet.set(row, at - last)
      rows.push(row)
    }
    day = next
    last = at ?? last
    if (folds && isTalk(entry, reading)) run.push(entry.id)
    else {
      endRun()
      rows.push(entry.id)
    }
  }
  endRun()
  return { rows, talk, lines, quiet, total: all.length, passed, folded, folds }
}

/** Entries that belong in the list at all, in order. */
const listed = (timeline: View<'timeline'>, reading: Reading): readonly Entry[] => {
  const withHidden = reading.withHidden || reading.filter.only === 'hidden'
  return timeline.order.flatMap((id) => {
    const entry = timeline.byId.get(id)
    return entry && isListed(entry, reading) && (withHidden || !entry.hidden) ? entry : []
  })
}

/** A line of chat that nobody made anything of: not marked, not told, not written about. */
const isTalk = (entry: Entry, { kept, stories, told }: Reading): boolean =>
  entry.kind === 'message' &&
  !entry.inflection &&
  entry.depth !== 'deep' &&
  !entry.memory &&
  !entry.hidden &&
  !entry.files?.length &&
  !isProposal(entry) &&
  !kept.has(entry.id) &&
  !stories.has(entry.id) &&
  !Object.hasOwn(told, entry.id)

/** From which length on a stretch without an entry is said to be quiet, in ms. */
const quietFrom = (entries: readonly Entry[]): number => {
  const gaps: number[] = []
  let last: number | null = null
  for (const { at } of entries) {
    if (!at) continue
    const ms = Date.parse(at)
    if (last !== null) gaps.push(ms - last)
    last = ms
  }
  const middle = gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 0
  return Math.max(QUIET_LEAST_MS, middle * QUIET_TIMES)
}
