import { type Entry, isOnBoard, oncePerCourse, type View } from '@second-story/board'
import { useMemo } from 'react'
import { useAgenda, useBoard } from '../room/use-board.ts'
import { foldsOf } from './folds.ts'
import type { Stretch } from './reading/reading-store.ts'
import { type Scale, scaleOf } from './scale.ts'
import { type Band, bandsOf, type Moments } from './service-band.ts'
import { useZone } from './use-entry.ts'

/** A mark on the strip: an entry on the board whose moment is known. */
export interface Mark {
  readonly id: string
  readonly ms: number
  readonly inflection: boolean
  /** To be passed over. */
  readonly pass: boolean
  readonly about: boolean
  readonly alert: boolean
  /** Key of the source it came from; null where somebody wrote it. */
  readonly source: string | null
}

export interface StripModel {
  /** In order of time, all of them. */
  readonly marks: readonly Mark[]
  /** Those inside what is drawn. */
  readonly drawn: readonly Mark[]
  readonly bands: readonly Band[]
  readonly moments: Moments
  readonly scale: Scale
  /** The whole incident, whatever part of it is drawn. */
  readonly whole: Stretch
  readonly zone: string
  readonly now: string | null
  /** Moment of what is discussed. */
  readonly nowMs: number | null
  readonly told: Readonly<Record<string, number>>
}

/** Room beside the first and the last mark and the width of a folded stretch, in px: with labels and without. */
const ROOM = { labelled: { left: 22, right: 46, fold: 62 }, bare: { left: 8, right: 8, fold: 14 } } as const

/**
 * What the strip shows at a width; null while nothing on the board has a time.
 * @param stretch a part of the incident to draw; null for all of it
 */
export const useStrip = (
  width: number,
  drawnAs: keyof typeof ROOM = 'labelled',
  stretch: Stretch | null = null,
): StripModel | null => {
  const zone = useZone()
  const marks = useMarks()
  const now = useAgenda(({ entryId }) => entryId)
  const told = useAgenda((agenda) => agenda.told)
  const moments = useBoard('facts', ({ start, detected, mitigated, resolved }) => ({
    start,
    detected,
    mitigated,
    resolved,
  }))
  const laidOut = useMemo(() => {
    const bands = bandsOf(moments)
    const times = marks.map(({ ms }) => ms)
    const edges = [...times, ...bands.flatMap(({ from, to }) => [from, to])]
    if (edges.length === 0 || width === 0) return null
    const whole = {
      from: edges.reduce((a, b) => Math.min(a, b)),
      to: edges.reduce((a, b) => Math.max(a, b)),
    }
    const { from, to } = stretch ?? whole
    const within = (ms: number): boolean => ms >= from && ms <= to
    const folds = foldsOf(edges, from, to)
    const { left, right, fold } = ROOM[drawnAs]
    const scale = scaleOf({ from, to, folds }, { left, right: Math.max(left, width - right), fold })
    return {
      bands: bands.filter((band) => band.to > from && band.from < to),
      drawn: stretch === null ? marks : marks.filter(({ ms }) => within(ms)),
      scale,
      whole,
    }
  }, [marks, moments, width, drawnAs, stretch])
  const nowMs = useMemo(() => marks.find(({ id }) => id === now)?.ms ?? null, [marks, now])
  // One object for as long as nothing of it changed: what is drawn renders for nothing else.
  return useMemo(
    () => (laidOut ? { ...laidOut, marks, moments, zone, now, nowMs, told } : null),
    [laidOut, marks, moments, zone, now, nowMs, told],
  )
}

const useMarks = (): readonly Mark[] => useBoard('timeline', marksOf)

const marksOf = oncePerCourse(({ order, byId }: View<'timeline'>): readonly Mark[] =>
  order
    .flatMap((id) => {
      const entry = byId.get(id)
      return entry && isOnBoard(entry) ? markOf(entry) : []
    })
    .sort((a, b) => a.ms - b.ms),
)

const markOf = (entry: Entry): Mark[] => {
  if (!entry.at || entry.precision === 'unknown' || entry.precision === 'day') return []
  return [
    {
      id: entry.id,
      ms: Date.parse(entry.at),
      inflection: entry.inflection === true,
      pass: entry.depth === 'pass',
      about: entry.precision === 'about',
      alert: entry.kind === 'alert',
      source: entry.sourceId ?? null,
    },
  ]
}

/** The mark nearest to a moment; undefined where there is none. @param marks in order of time */
export const markNear = (marks: readonly Mark[], ms: number): Mark | undefined => {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (marks[middle]!.ms < ms) low = middle + 1
    else high = middle
  }
  const [before, after] = [marks[low - 1], marks[low]]
  if (!before || !after) return before ?? after
  return ms - before.ms <= after.ms - ms ? before : after
}
