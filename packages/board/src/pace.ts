import type { Agenda } from './agenda/agenda.ts'
import type { EntryKind } from './timeline/entry.ts'
import { planOf, remainingMs } from './timer.ts'

const MINUTE = 60_000

/** The timeline's box ends with the question whether the room agrees (model.md "Numbers"). */
export const AGREEMENT_MINUTES = 2
/** Within so many minutes of the plan the room is on pace (DESIGN 2). */
export const ON_PACE_MINUTES = 2

/** What planning needs of an entry; they come in the order of the story, without hidden ones and proposals. */
export interface PaceEntry {
  readonly id: string
  readonly inflection?: boolean | undefined
  readonly depth?: 'pass' | 'normal' | 'deep' | undefined
  readonly plannedMinute?: number | null | undefined
  readonly kind?: EntryKind | undefined
}

/** The minutes of the meeting that the timeline has, its last two for the agreement not among them. */
export interface PaceStretch {
  readonly from: number
  readonly to: number
  /** When it was to begin: planned minutes are counted with that and move along where the opening took longer. */
  readonly plannedFrom: number
}

/** Where in the story the room should be at which minute. */
export interface PacePlan {
  /** The minute of the meeting at which each entry is to be taken up. */
  readonly starts: ReadonlyMap<string, number>
  /** Minutes that each entry has; none for one that was to be passed over from the beginning. */
  readonly shares: ReadonlyMap<string, number>
  /** When the last entry is to be told. */
  readonly end: number
}

/**
 * The timeline's part of the hour as things stand: an extension makes it longer, an overrun does not.
 * @param now server time in ms
 */
export const paceStretch = (agenda: Agenda, now: number): PaceStretch => {
  const slots = planOf(agenda, now)
  const index = slots.findIndex(({ id }) => id === 'timeline')
  const slot = slots[index]
  if (!slot) return { from: 0, to: 0, plannedFrom: 0 }
  const plannedFrom = agenda.boxes.slice(0, index).reduce((sum, { minutes }) => sum + minutes, 0)
  const over = slot.state === 'current' ? Math.min(0, remainingMs(agenda, now)) / MINUTE : 0
  return { from: slot.from, to: Math.max(slot.from, slot.to + over - AGREEMENT_MINUTES), plannedFrom }
}

/**
 * Plans the walk: marks stand at their planned minute, those without one are spread evenly between them (a deep one
 * has twice the time until the next); what lies between two marks shares the time between them by weight. Without
 * any mark the weights of the entries divide the whole.
 */
export const planPace = (entries: readonly PaceEntry[], stretch: PaceStretch): PacePlan => {
  const end = Math.max(stretch.from, stretch.to)
  const anchors = anchorsOf(entries, { ...stretch, to: end })
  const starts = new Map<string, number>()
  const shares = new Map<string, number>()
  anchors.forEach(({ index, minute }, nth) => {
    const next = anchors[nth + 1] ?? { index: entries.length, minute: end }
    const part = entries.slice(index, next.index)
    const whole = part.reduce((sum, entry) => sum + weightOf(entry), 0)
    let at = minute
    for (const entry of part) {
      const share = whole > 0 ? ((next.minute - minute) * weightOf(entry)) / whole : 0
      // Sums of parts may miss the whole by a hair.
      starts.set(entry.id, Math.min(at, next.minute))
      shares.set(entry.id, share)
      at += share
    }
  })
  return { starts, shares, end }
}

/** Where the room is in its walk. */
export interface PacePlace {
  /** What is discussed, or was last. */
  readonly entryId: string | null
  readonly told: Readonly<Record<string, number>>
  /** Minutes since the meeting began. */
  readonly minute: number
}

/**
 * How far the room is from its plan, in minutes: above zero behind, below zero ahead, zero while the entry under
 * discussion has its time. What Go would still walk through counts, and nothing else: skipped entries behind do not.
 */
export const paceOf = (
  entries: readonly PaceEntry[],
  plan: PacePlan,
  { entryId, told, minute }: PacePlace,
): number => {
  const need = needOf(ahead(entries, { entryId, told }), plan)
  const left = plan.end - minute
  // Before the first entry nobody can be ahead.
  if (need > left || entryId === null) return Math.max(0, need - left)
  return Math.min(0, need + (plan.shares.get(entryId) ?? 0) - left)
}

/** Evidence and talk are read in passing sooner than what people did and decided. */
const PASSED_FIRST: readonly EntryKind[] = [
  'alert',
  'message',
  'status',
  'graph',
  'other',
  'deploy',
  'change',
  'decision',
  'action', // prettier-ignore
]

/**
 * Which of the entries ahead to pass over quickly so that the room is back on pace, in the order of the story: alerts
 * and messages first, never an inflection point, never what somebody planned or wrote on. Empty where the room is on
 * pace. To accept one, set its depth to `pass` and its planned minute to its start in the plan: the others keep theirs.
 * @param isAnnotated whether anybody said something about an entry
 */
export const proposePasses = (
  entries: readonly PaceEntry[],
  plan: PacePlan,
  place: PacePlace,
  isAnnotated: (id: string) => boolean,
): readonly string[] => {
  let behind = paceOf(entries, plan, place)
  if (behind <= ON_PACE_MINUTES) return []
  const candidates = ahead(entries, place)
    .filter((entry) => isPlain(entry) && !isAnnotated(entry.id))
    .sort((a, b) => rankOf(a) - rankOf(b))
  const chosen = new Set<string>()
  for (const { id } of candidates) {
    if (behind <= 0) break
    const share = plan.shares.get(id) ?? 0
    if (share <= 0) continue
    chosen.add(id)
    behind -= share
  }
  return entries.flatMap(({ id }) => (chosen.has(id) ? id : []))
}

/** The next inflection point that Go will come to; null after the last. */
export const nextMark = (
  entries: readonly PaceEntry[],
  place: Pick<PacePlace, 'entryId' | 'told'>,
): string | null => ahead(entries, place).find(({ inflection }) => inflection)?.id ?? null

const isPlain = ({ inflection, depth, plannedMinute }: PaceEntry): boolean =>
  !inflection && depth !== 'deep' && typeof plannedMinute !== 'number'

const rankOf = ({ kind }: PaceEntry): number => PASSED_FIRST.indexOf(kind ?? 'other')

type Place = Pick<PacePlace, 'entryId' | 'told'>

// The pace is asked for every second: thousands of entries are gone through only when the room went on.
const rests = new WeakMap<readonly PaceEntry[], Place & { readonly rest: readonly PaceEntry[] }>()
const needs = new WeakMap<readonly PaceEntry[], { readonly plan: PacePlan; readonly need: number }>()

/** What Go goes through from here: what standing by would come to, one after the other. */
const ahead = (entries: readonly PaceEntry[], { entryId, told }: Place): readonly PaceEntry[] => {
  const known = rests.get(entries)
  if (known && known.entryId === entryId && known.told === told) return known.rest
  const at = entryId === null ? -1 : entries.findIndex(({ id }) => id === entryId)
  const rest = entries.slice(at + 1).filter(({ id, depth }) => depth !== 'pass' && !Object.hasOwn(told, id))
  rests.set(entries, { entryId, told, rest })
  return rest
}

/** Minutes that the plan gives to what is ahead. */
const needOf = (rest: readonly PaceEntry[], plan: PacePlan): number => {
  const known = needs.get(rest)
  if (known?.plan === plan) return known.need
  const need = rest.reduce((sum, { id }) => sum + (plan.shares.get(id) ?? 0), 0)
  needs.set(rest, { plan, need })
  return need
}

/**
 * An inflection point has most of the time until the next mark, a deep entry twice a plain one. One that was passed
 * over on the way keeps the place it had (its planned minute), so that passing it over gains that time; one that was
 * to be passed over from the beginning never had any.
 */
const weightOf = ({ depth, inflection, plannedMinute }: PaceEntry): number => {
  if (depth === 'pass') return typeof plannedMinute === 'number' ? 1 : 0
  return (inflection ? 3 : 1) * (depth === 'deep' ? 2 : 1)
}

interface Anchor {
  readonly index: number
  readonly minute: number
}

/** Entries with a minute of their own, in order; the beginning stands before them. */
const anchorsOf = (entries: readonly PaceEntry[], { from, to, plannedFrom }: PaceStretch): Anchor[] => {
  const marks = entries.flatMap(({ depth, inflection, plannedMinute }, index) => {
    const wish = typeof plannedMinute === 'number' ? Math.max(0, plannedMinute - plannedFrom) : null
    return depth !== 'pass' && (inflection || wish !== null) ? { index, wish, deep: depth === 'deep' } : []
  })
  // Planned for a longer box: the marks keep their proportions, and the last one some time.
  const latest = Math.max(0, ...marks.map(({ wish }) => wish ?? 0))
  const scale = latest > to - from ? ((to - from) * marks.length) / (marks.length + 1) / latest : 1
  const placed: Anchor[] = [{ index: 0, minute: from }]
  let waiting: typeof marks = []
  // Where nothing comes before the first mark, it stands at the beginning.
  let lead = entries.slice(0, marks[0]?.index).some((entry) => weightOf(entry) > 0) ? 1 : 0
  const spread = (until: number): void => {
    const start = placed.at(-1)!.minute
    const whole = lead + waiting.reduce((sum, mark) => sum + (mark.deep ? 2 : 1), 0)
    let weight = lead
    for (const mark of waiting) {
      placed.push({ index: mark.index, minute: start + ((until - start) * weight) / whole })
      weight += mark.deep ? 2 : 1
    }
    waiting = []
  }
  for (const mark of marks) {
    if (mark.wish === null) {
      waiting.push(mark)
      continue
    }
    const minute = Math.max(placed.at(-1)!.minute, Math.min(to, from + mark.wish * scale))
    spread(minute)
    placed.push({ index: mark.index, minute })
    lead = mark.deep ? 2 : 1
  }
  spread(to)
  return placed
}
