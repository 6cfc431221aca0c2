import { memo } from 'react'
import { placeLabels, shortLabel } from '../labels.ts'
import type { Scale } from '../scale.ts'
import { shownWidth } from '../text-width.ts'
import { ticksOf } from '../ticks.ts'
import { LABEL_SIZE } from './lane-labels.ts'
import type { LaneMark } from './lane-model.ts'
import classes from './lanes.module.css'

/** Height of the axis in px. */
export const AXIS = 58

interface Props {
  scale: Scale
  width: number
  zone: string
  points: readonly LaneMark[]
  now: string | null
  told: Readonly<Record<string, number>>
}

/** Time over the lanes, with the inflection points and their names. */
export const LaneAxis = memo(({ scale, width, zone, points, now, told }: Props) => {
  const drawn = points.filter(({ ms }) => ms >= scale.from && ms <= scale.to)
  const labels = placeLabels(
    drawn.map(({ id, ms, text }) => ({
      id,
      x: scale.x(ms),
      width: shownWidth(shortLabel(text), LABEL_SIZE),
    })),
    now,
    { left: 0, right: width },
    [0],
  )
  return (
    <svg className={classes.axis} width={width} height={AXIS} aria-hidden>
      {ticksOf(scale, zone).map(({ ms, x, label }) => (
        <text key={ms} className={classes.hour} x={x} y={12} textAnchor="middle">
          {label}
        </text>
      ))}
      {labels.map(({ id, left }) => (
        <text key={id} className={classes.point} x={left} y={31} data-now={id === now || undefined}>
          {shortLabel(drawn.find((point) => point.id === id)!.text)}
        </text>
      ))}
      {drawn.map(({ id, ms }) => {
        const x = scale.x(ms)
        const state = id === now ? 'now' : Object.hasOwn(told, id) ? 'told' : 'untold'
        return (
          <rect
            key={id}
            className={classes.diamond}
            data-state={state}
            x={x - 5}
            y={41}
            width={10}
            height={10}
            rx={1.5}
            transform={`rotate(45 ${x} 46)`}
          />
        )
      })}
    </svg>
  )
})
LaneAxis.displayName = 'LaneAxis'
