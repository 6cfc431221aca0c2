import type { Entry } from '@second-story/board'
import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef } from 'react'
import { Kbd } from '../kit/kbd.tsx'
import { clockTime, dayOf } from '../kit/zoned.ts'
import type { Choosing } from './use-choosing.ts'
import { BARS, barsOf, roundTicks } from './window-scale.ts'
import classes from './window-strip.module.css'
import { offsetAt } from './zone-evidence.ts'

export interface WindowStripProps {
  choosing: Choosing
  first: string | null
  last: string | null
  zone: string
}

/** When the lines of a log lie, with the edges of the chosen stretch to drag, and what the board has there already. */
export const WindowStrip = ({ choosing, first, last, zone }: WindowStripProps) => {
  const { choice, lines, coming, others, moveEdge } = choosing
  const strip = useRef<HTMLDivElement>(null)
  const [begin, end] = [Date.parse(first ?? ''), Date.parse(last ?? '')]
  const bars = useMemo(() => barsOf(lines, begin, end), [lines, begin, end])
  const chosen = useMemo(() => barsOf(coming.lines, begin, end), [coming.lines, begin, end])
  const most = Math.max(1, ...bars)
  if (first === null || last === null || end <= begin) return null
  const part = (ms: number): number => Math.max(0, Math.min(1, (ms - begin) / (end - begin)))
  const from = choice.mode === 'window' && choice.from !== null ? Date.parse(choice.from) : begin
  const to = choice.mode === 'window' && choice.to !== null ? Date.parse(choice.to) : end
  const byWindow = choice.mode !== 'lines'
  const moment = (clientX: number): string => {
    const { left, width } = strip.current?.getBoundingClientRect() ?? { left: 0, width: 1 }
    const share = Math.max(0, Math.min(1, (clientX - left) / width))
    return new Date(Math.round(begin + share * (end - begin))).toISOString()
  }
  const handle = (edge: 'from' | 'to', ms: number) => (
    <Edge
      edge={edge}
      part={part(ms)}
      ms={ms}
      least={begin}
      most={end}
      words={`${dayOf(ms, zone)}, ${clockTime(ms, zone, true)}`}
      onDrag={(clientX) => moveEdge(edge, moment(clientX))}
      onStep={(by) =>
        moveEdge(
          edge,
          new Date(Math.max(begin, Math.min(end, ms + (by * (end - begin)) / BARS))).toISOString(),
        )
      }
    />
  )
  return (
    <section className={classes.strip} aria-label="When its lines are">
      <div ref={strip} className={classes.plot}>
        {byWindow && (
          <span
            className={classes.window}
            style={{ left: `${part(from) * 100}%`, width: `${(part(to) - part(from)) * 100}%` }}
          />
        )}
        <svg viewBox={`0 0 ${BARS * 10} 64`} preserveAspectRatio="none" aria-hidden>
          <Bars counts={bars} most={most} />
          <Bars counts={chosen} most={most} chosen />
        </svg>
        {byWindow && handle('from', from)}
        {byWindow && handle('to', to)}
      </div>
      <BoardMarks entries={others} part={part} begin={begin} end={end} />
      <Axis begin={begin} end={end} zone={zone} part={part} />
      <p className={classes.legend}>
        <span>
          <i data-in /> comes in, {coming.lines.length.toLocaleString('en')}
        </span>
        <span>
          <i /> kept in the source
        </span>
        <span>
          <i data-mark /> on the board already
        </span>
        <span className={classes.keys}>
          <Kbd>[</Kbd> <Kbd>]</Kbd> move the edges to the line
        </span>
      </p>
    </section>
  )
}

interface BarsProps {
  counts: readonly number[]
  /** The fullest bar of all lines. */
  most: number
  chosen?: boolean
}

/** Square roots of the counts, so that a few lines show beside a burst of hundreds. */
const Bars = ({ counts, most, chosen = false }: BarsProps) => (
  <g data-in={chosen || undefined}>
    {counts.map((count, index) => {
      const height = Math.max(1.5, Math.sqrt(count / most) * 60)
      return count > 0 ? (
        <rect key={index} x={index * 10 + 1} width={8} y={64 - height} height={height} />
      ) : null
    })}
  </g>
)

interface EdgeProps {
  edge: 'from' | 'to'
  part: number
  ms: number
  least: number
  most: number
  words: string
  onDrag(clientX: number): void
  /** By how many bars, negative for earlier. */
  onStep(by: number): void
}

const Edge = ({ edge, part, ms, least, most, words, onDrag, onStep }: EdgeProps) => {
  const handleKey = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10 }[
      event.key
    ]
    if (by === undefined) return
    event.preventDefault()
    onStep(by)
  }
  // A long log takes its time to be chosen from: once a frame, wherever the pointer is by then.
  const wanted = useRef<{ x: number; frame: number } | null>(null)
  useEffect(() => () => cancelAnimationFrame(wanted.current?.frame ?? 0), [])
  const handleMove = (event: PointerEvent): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    if (wanted.current) {
      wanted.current.x = event.clientX
      return
    }
    const frame = requestAnimationFrame(() => {
      const x = wanted.current?.x
      wanted.current = null
      if (x !== undefined) onDrag(x)
    })
    wanted.current = { x: event.clientX, frame }
  }
  return (
    <span
      role="slider"
      tabIndex={0}
      className={classes.edge}
      data-edge={edge}
      style={{ left: `${part * 100}%` }}
      aria-label={edge === 'from' ? 'Chosen from' : 'Chosen up to'}
      aria-valuemin={Math.floor(least / 1000)}
      aria-valuemax={Math.ceil(most / 1000)}
      aria-valuenow={Math.round(ms / 1000)}
      aria-valuetext={words}
      onKeyDown={handleKey}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={handleMove}
    />
  )
}

/** Above this many marks they run into one another and say no more. */
const MARKS = 400

interface BoardMarksProps {
  entries: readonly Entry[]
  part(ms: number): number
  begin: number
  end: number
}

const BoardMarks = ({ entries, part, begin, end }: BoardMarksProps) => {
  const marks = useMemo(() => {
    const inside = entries
      .map(({ id, at, inflection }) => ({ id, inflection, ms: at ? Date.parse(at) : NaN }))
      .filter(({ ms }) => ms >= begin && ms <= end)
    const step = Math.ceil(inside.length / MARKS)
    return inside.filter(({ inflection }, index) => inflection || index % step === 0)
  }, [entries, begin, end])
  return (
    <div className={classes.marks} aria-hidden>
      {marks.map(({ id, inflection, ms }) => (
        <i key={id} data-inflection={inflection || undefined} style={{ left: `${part(ms) * 100}%` }} />
      ))}
    </div>
  )
}

interface AxisProps {
  begin: number
  end: number
  zone: string
  part(ms: number): number
}

const Axis = ({ begin, end, zone, part }: AxisProps) => {
  const offset = offsetAt(zone, begin)
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d\d):(\d\d)/.exec(offset) ?? []
  const offsetMs = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60_000 : 60_000)
  return (
    <div className={classes.axis} aria-hidden>
      {roundTicks(begin, end, offsetMs).map(({ ms, isDay }) => (
        <span key={ms} style={{ left: `${part(ms) * 100}%` }}>
          {isDay ? dayOf(ms, zone) : clockTime(ms, zone)}
        </span>
      ))}
    </div>
  )
}
