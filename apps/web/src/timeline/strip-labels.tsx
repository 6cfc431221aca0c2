import { memo } from 'react'
import { useBoard } from '../room/use-board.ts'
import { placeLabels, shortLabel } from './labels.ts'
import classes from './strip.module.css'
import { isDense } from './strip-marks.tsx'
import { shownWidth } from './text-width.ts'
import { useEntry } from './use-entry.ts'
import type { Mark, StripModel } from './use-strip.ts'

/** Baselines of the two rows, px from the top. */
const ROWS = [14, 30] as const

/** Names of the inflection points on two rows, over bars on one; what is discussed always, what is pointed at on top. */
export const StripLabels = memo(({ model, pointed }: { model: StripModel; pointed: string | null }) => {
  const { drawn, scale, now, told } = model
  const dense = isDense(model)
  const points = drawn.filter(({ id, inflection }) => inflection || id === now)
  const names = useBoard(
    'timeline',
    ({ byId }) => new Map(points.map(({ id }) => [id, shortLabel(byId.get(id)?.text ?? '')])),
  )
  const box = { left: scale.left - 8, right: scale.right + 40 }
  const placed = placeLabels(
    points.map(({ id, ms }) => ({ id, x: scale.x(ms), width: widthOf(names.get(id) ?? '') })),
    now,
    box,
    dense ? [0] : [0, 1],
  )
  const asked = drawn.find(({ id }) => id === pointed && !placed.some((label) => label.id === id))
  return (
    <>
      {placed.map(({ id, row, left }) => {
        const point = points.find((each) => each.id === id)!
        const state = id === now ? 'now' : Object.hasOwn(told, id) ? 'told' : 'untold'
        return (
          <g key={id} className={classes.label} data-state={state}>
            {!dense && <Leader x={scale.x(point.ms)} from={ROWS[row] + 4} now={id === now} />}
            <text x={left} y={ROWS[row]}>
              {names.get(id)}
            </text>
          </g>
        )
      })}
      {asked && <Asked mark={asked} x={scale.x(asked.ms)} box={box} />}
    </>
  )
})
StripLabels.displayName = 'StripLabels'

const Leader = ({ x, from, now }: { x: number; from: number; now: boolean }) => (
  <line className={classes.leader} x1={x} x2={x} y1={from} y2={now ? 52 : ROWS[1] + 10} />
)

/** What the pointer or the arrow keys are at, over whatever stands there. */
const Asked = ({ mark, x, box }: { mark: Mark; x: number; box: { left: number; right: number } }) => {
  const name = shortLabel(useEntry(mark.id)?.text ?? '')
  const width = widthOf(name)
  const left = Math.max(box.left, Math.min(x - 4, box.right - width))
  return (
    <g className={classes.asked}>
      <rect x={left - 5} y={1} width={width + 10} height={18} rx={4} />
      <text x={left} y={ROWS[0]}>
        {name}
      </text>
    </g>
  )
}

const widthOf = (name: string): number => shownWidth(name, 11.5)
