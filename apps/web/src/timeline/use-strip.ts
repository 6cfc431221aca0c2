import { type Entry, isOnBoard } from '@second-story/board'
import { useMemo } from 'react'
import { useAgenda, useBoard } from '../room/use-board.ts'
import { foldsOf } from './folds.ts'
import { type Scale, scaleOf } from './scale.ts'
import { type Band, bandsOf } from './service-band.ts'
import { useZone } from './use-entry.ts'

/** A mark on the strip: an entry on the board whose moment is known. */
export interface Mark {
  readonly id: string
  readonly ms: number
  readonly text: string
  readonly inflection: boolean
  /** To be passed over. */
  readonly pass: boolean
  readonly about: boolean
}

export interface StripModel {
  readonly marks: readonly Mark[]
  readonly bands: readonly Band[]
  readonly scale: Scale
  readonly zone: string
  readonly now: string | null
  /** Moment of what is discussed. */
  readonly nowMs: number | null
  readonly told: Readonly<Record<string, number>>
}

/** Room beside the first and the last mark and the width of a folded stretch, in px: with labels and without. */
const ROOM = { labelled: { left: 22, right: 46, fold: 62 }, bare: { left: 8, right: 8, fold: 14 } } as const

/** What the strip shows at a width; null while nothing on the board has a time. */
export const useStrip = (width: number, drawn: keyof typeof ROOM = 'labelled'): StripModel | null => {
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
    const from = edges.reduce((a, b) => Math.min(a, b))
    const to = edges.reduce((a, b) => Math.max(a, b))
    const folds = foldsOf([...times, ...bands.flatMap((band) => [band.from, band.to])], from, to)
    const { left, right, fold } = ROOM[drawn]
    const scale = scaleOf({ from, to, folds }, { left, right: Math.max(left, width - right), fold })
    return { bands, scale }
  }, [marks, moments, width, drawn])
  if (!laidOut) return null
  const nowMs = marks.find(({ id }) => id === now)?.ms ?? null
  return { ...laidOut, marks, zone, now, nowMs, told }
}

const useMarks = (): readonly Mark[] => {
  const timeline = useBoard('timeline', (view) => view)
  return useMemo(
    () =>
      timeline.order.flatMap((id) => {
        const entry = timeline.byId.get(id)
        return entry && isOnBoard(entry) ? markOf(entry) : []
      }),
    [timeline],
  )
}

const markOf = (entry: Entry): Mark[] => {
  if (!entry.at || entry.precision === 'unknown' || entry.precision === 'day') return []
  return [
    {
      id: entry.id,
      ms: Date.parse(entry.at),
      text: entry.text ?? '',
      inflection: entry.inflection === true,
      pass: entry.depth === 'pass',
      about: entry.precision === 'about',
    },
  ]
}
