import { memo, useId, useMemo } from 'react'
import classes from './strip.module.css'
import { type Bar, densityOf, layersOf, MANY } from './density.ts'
import { StripPatterns } from './strip-patterns.tsx'
import type { Mark, StripModel } from './use-strip.ts'

/** Where the marks sit, px from the top: among single ticks, and above bars. */
const MIDDLE = 60
const ABOVE_BARS = 25
const BASE = 76
/** Height of the tallest bar; a lower one is still seen. */
const TALLEST = 32
const LOWEST = 2
/** Alerts nearer than this are drawn as one. */
const ALERT_ROOM = 7

/** Whether so many entries are drawn that bars stand for them. */
export const isDense = ({ drawn }: StripModel): boolean => drawn.length > MANY

/** Entries as ticks or, when they are many, as bars; inflection points as diamonds; the line of what is discussed. */
export const StripMarks = memo(({ model }: { model: StripModel }) => {
  const { drawn, scale, now, nowMs, told } = model
  const points = drawn.filter(({ inflection }) => inflection)
  const dense = isDense(model)
  const past = nowMs ?? -Infinity
  const middle = dense ? ABOVE_BARS : MIDDLE
  const nowX = nowMs !== null && nowMs >= scale.from && nowMs <= scale.to ? scale.x(nowMs) : null
  return (
    <>
      {dense ? (
        <Density model={model} past={past} />
      ) : (
        <>
          <path className={classes.ticks} d={ticksAt(model, (ms) => ms <= past)} data-past />
          <path className={classes.ticks} d={ticksAt(model, (ms) => ms > past)} />
        </>
      )}
      {nowX !== null && (
        <line className={classes.now} x1={nowX} x2={nowX} y1={dense ? ABOVE_BARS : 34} y2={97} />
      )}
      {points.map(({ id, ms }) => {
        const x = scale.x(ms)
        const state = id === now ? 'now' : Object.hasOwn(told, id) ? 'told' : 'untold'
        return (
          <rect
            key={id}
            className={classes.diamond}
            data-state={state}
            x={x - 5}
            y={middle - 5}
            width={10}
            height={10}
            rx={1.5}
            transform={`rotate(45 ${x} ${middle})`}
          />
        )
      })}
      {nowX !== null && !points.some(({ id }) => id === now) && (
        <circle className={classes.dot} cx={nowX} cy={middle} r={5} />
      )}
    </>
  )
})
StripMarks.displayName = 'StripMarks'

/** Bars in layers, one for each source, each with its own pattern; alerts as a row of triangles over them. */
const Density = ({ model: { marks, drawn, scale }, past }: { model: StripModel; past: number }) => {
  const id = useId()
  // By all entries: a source keeps its pattern whatever part of the incident is drawn.
  const layers = useMemo(() => layersOf(marks), [marks])
  const bars = useMemo(() => {
    const plain = drawn.filter(({ inflection }) => !inflection)
    return densityOf(
      plain.map(({ ms, source }) => ({ ms, layer: layers.of(source) })),
      scale,
      layers.sources.length + (layers.others ? 1 : 0),
    )
  }, [drawn, scale, layers])
  const count = layers.sources.length + (layers.others ? 1 : 0)
  return (
    <>
      <StripPatterns id={id} />
      {Array.from({ length: count }, (_, layer) => (
        <g key={layer} className={classes.bars} data-layer={layer}>
          <path d={barsAt(bars, layer, (ms) => ms <= past)} data-past fill={`url(#${id}-${layer}-past)`} />
          <path d={barsAt(bars, layer, (ms) => ms > past)} fill={`url(#${id}-${layer})`} />
        </g>
      ))}
      <path className={classes.alerts} d={alertsAt(drawn, scale.x)} />
    </>
  )
}

const barsAt = (bars: readonly Bar[], layer: number, counts: (ms: number) => boolean): string =>
  bars
    .filter(({ ms, shares }) => counts(ms) && shares[layer]! > 0)
    .map(({ x, part, shares }) => {
      // What is below it; a lone line would be thinner than can be seen.
      const scaleUp = Math.max(LOWEST, part * TALLEST) / part
      const below = shares.slice(0, layer).reduce((sum, share) => sum + share, 0) * scaleUp
      const height = shares[layer]! * scaleUp
      return `M${x} ${(BASE - below).toFixed(1)}h3v${(-height).toFixed(1)}h-3z`
    })
    .join('')

const alertsAt = (marks: readonly Mark[], x: (ms: number) => number): string => {
  let last = -Infinity
  let path = ''
  for (const { alert, ms } of marks) {
    if (!alert) continue
    const at = x(ms)
    if (at - last < ALERT_ROOM) continue
    last = at
    path += `M${at.toFixed(1)} 36l3 5h-6z`
  }
  return path
}

const ticksAt = ({ drawn, scale }: StripModel, counts: (ms: number) => boolean): string =>
  drawn
    .filter(({ inflection, ms }) => !inflection && counts(ms))
    .map(({ ms, pass }) => `M${scale.x(ms).toFixed(1)} ${pass ? '57v6' : '53v14'}`)
    .join('')
