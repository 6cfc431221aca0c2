import type { BoxId, Slot } from '@second-story/board'

/** A timebox never gets so low that its name has no room, in px. */
const LOWEST = 24
/** Two lines of words need to be so far apart, in px. */
const APART = 16
/** The name of a timebox takes so much at its top, in px. */
const UNDER_TITLE = 32
/** A clock beside the line of now would touch its label within so many px. */
const NEAR_NOW = 20

export interface Segment {
  readonly id: BoxId
  readonly state: Slot['state']
  readonly top: number
  readonly height: number
  /** Minutes as things stand, rounded. */
  readonly minutes: number
  /** How much of it is behind, 0 to 1. */
  readonly part: number
}

export interface PlacedMark {
  readonly id: string
  readonly top: number
  /** False where its words would touch another's. */
  readonly named: boolean
}

export interface HourLayout {
  readonly segments: readonly Segment[]
  /** Wall clocks on the left: minutes from the start, and where. */
  readonly clocks: readonly { readonly minute: number; readonly top: number }[]
  readonly marks: readonly PlacedMark[]
  /** Where now is; null outside the meeting. */
  readonly now: number | null
}

export interface HourInput {
  readonly slots: readonly Slot[]
  /** Minutes since the start; null where it has not begun or is over. */
  readonly minute: number | null
  /** Inflection points in order, and the minute from the meeting's start at which each is planned. */
  readonly marks: readonly { readonly id: string; readonly minute: number }[]
  /** The mark that is discussed: its words are shown before others'. */
  readonly current: string | null
  readonly height: number
}

/** Draws the hour to scale, px from the top. One scale for all of it, so that a mark stands in its timebox. */
export const layoutHour = ({ slots, minute, marks, current, height }: HourInput): HourLayout => {
  const heights = heightsOf(slots, height)
  const tops = heights.map((_, index) => heights.slice(0, index).reduce((sum, each) => sum + each, 0))
  const start = slots[0]?.from ?? 0
  const place = (at: number): number => {
    const index = slots.findIndex((slot) => at < slot.to)
    const slot = slots[index]
    if (!slot) return height
    const length = slot.to - slot.from
    const part = length > 0 ? Math.max(0, at - slot.from) / length : 0
    return tops[index]! + part * heights[index]!
  }
  const now = minute === null ? null : place(Math.max(start, minute))
  const segments = slots.map((slot, index) => ({
    id: slot.id,
    state: slot.state,
    top: tops[index]!,
    height: heights[index]!,
    minutes: Math.round(slot.to - slot.from),
    part: partOf(slot, minute),
  }))
  return {
    segments,
    clocks: clocksOf(slots, tops, height, now),
    marks: marksOf(marks, slots, place, current, segments),
    now,
  }
}

const partOf = ({ state, from, to }: Slot, minute: number | null): number => {
  if (state === 'done') return 1
  if (state === 'ahead' || minute === null || to <= from) return 0
  return Math.min(1, Math.max(0, (minute - from) / (to - from)))
}

/** Heights by length; short boxes get their lowest, the others share the rest. */
const heightsOf = (slots: readonly Slot[], height: number): number[] => {
  const lengths = slots.map(({ from, to }) => Math.max(0, to - from))
  const low = new Set<number>()
  for (;;) {
    const rest = lengths.reduce((sum, length, index) => (low.has(index) ? sum : sum + length), 0)
    const room = Math.max(0, height - low.size * LOWEST)
    const perMinute = rest > 0 ? room / rest : 0
    const tooLow = lengths.findIndex((length, index) => !low.has(index) && length * perMinute < LOWEST)
    if (tooLow === -1 || low.size === slots.length - 1) {
      return lengths.map((length, index) => (low.has(index) ? LOWEST : rest > 0 ? length * perMinute : room))
    }
    low.add(tooLow)
  }
}

const clocksOf = (
  slots: readonly Slot[],
  tops: readonly number[],
  height: number,
  now: number | null,
): HourLayout['clocks'] => {
  const all = slots.map((slot, index) => ({ minute: slot.from, top: tops[index]! + 8 }))
  const end = { minute: slots.at(-1)?.to ?? 0, top: height - 9 }
  const shown: { minute: number; top: number }[] = []
  for (const clock of [...all, end]) {
    const touchesNow = now !== null && Math.abs(clock.top + 4 - now) < NEAR_NOW
    const before = shown.at(-1)
    if (!touchesNow && (!before || clock.top - before.top >= APART)) shown.push(clock)
  }
  return shown
}

/** Marks stand where they are planned, inside the timeline's box. */
const marksOf = (
  marks: HourInput['marks'],
  slots: readonly Slot[],
  place: (minute: number) => number,
  current: string | null,
  segments: readonly Segment[],
): PlacedMark[] => {
  const box = slots.find(({ id }) => id === 'timeline')
  const segment = segments.find(({ id }) => id === 'timeline')
  if (!box || !segment) return []
  // A box without any minutes has a place all the same: its marks do not slip into the next one.
  const inside = (top: number): number => Math.min(Math.max(top, segment.top), segment.top + segment.height)
  let last = box.from
  const placed = marks.map(({ id, minute }) => {
    // In the order of the story, whatever was planned.
    last = Math.min(Math.max(last, minute, box.from), Math.max(box.from, box.to - 0.01))
    return { id, top: inside(place(last)) }
  })
  const named = new Set<string>()
  const fits = (top: number): boolean =>
    // The box's own name stands at its top, and the next one's just under its end.
    top - place(box.from) >= UNDER_TITLE &&
    place(box.to) - top >= 3 &&
    placed.every((other) => !named.has(other.id) || Math.abs(other.top - top) >= APART)
  const first = placed.filter(({ id }) => id === current)
  for (const { id, top } of [...first, ...placed]) if (fits(top)) named.add(id)
  return placed.map(({ id, top }) => ({ id, top, named: named.has(id) }))
}
