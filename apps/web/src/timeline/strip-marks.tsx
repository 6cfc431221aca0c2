import classes from './strip.module.css'
import { densityOf, MANY } from './density.ts'
import type { StripModel } from './use-strip.ts'

/** Where the marks sit, px from the top. */
const MIDDLE = 60
const BASE = 76

/** Entries as ticks or, when they are many, as bars; inflection points as diamonds; the line of what is discussed. */
export const StripMarks = ({ model }: { model: StripModel }) => {
  const { marks, scale, now, nowMs, told } = model
  const points = marks.filter(({ inflection }) => inflection)
  const plain = marks.filter(({ inflection }) => !inflection)
  const past = nowMs ?? -Infinity
  return (
    <>
      {plain.length > MANY ? (
        densityOf(
          plain.map(({ ms }) => ms),
          scale,
        ).map(({ x, part, ms }) => (
          <rect
            key={x}
            className={classes.bar}
            data-past={ms <= past || undefined}
            x={x}
            y={BASE - Math.max(2, part * 34)}
            width={3}
            height={Math.max(2, part * 34)}
          />
        ))
      ) : (
        <>
          <path className={classes.ticks} d={ticksAt(model, (ms) => ms <= past)} data-past />
          <path className={classes.ticks} d={ticksAt(model, (ms) => ms > past)} />
        </>
      )}
      {nowMs !== null && (
        <line className={classes.now} x1={scale.x(nowMs)} x2={scale.x(nowMs)} y1={34} y2={97} />
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
            y={MIDDLE - 5}
            width={10}
            height={10}
            rx={1.5}
            transform={`rotate(45 ${x} ${MIDDLE})`}
          />
        )
      })}
      {nowMs !== null && !points.some(({ id }) => id === now) && (
        <circle className={classes.dot} cx={scale.x(nowMs)} cy={MIDDLE} r={5} />
      )}
    </>
  )
}

const ticksAt = ({ marks, scale }: StripModel, counts: (ms: number) => boolean): string =>
  marks
    .filter(({ inflection, ms }) => !inflection && counts(ms))
    .map(({ ms, pass }) => `M${scale.x(ms).toFixed(1)} ${pass ? '57v6' : '53v14'}`)
    .join('')
