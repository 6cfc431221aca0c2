import { memo } from 'react'
import { Avatar } from '../../kit/avatar.tsx'
import { firstName } from '../../kit/person-color.ts'
import type { Scale } from '../scale.ts'
import { laneLabels } from './lane-labels.ts'
import type { Lane, LaneMark } from './lane-model.ts'
import classes from './lanes.module.css'

/** Height of a lane in px. */
export const LANE = 36
const MIDDLE = 18
/** Marks of talk nearer than this are drawn as one. */
const TALK_ROOM = 3

interface Props {
  lane: Lane
  scale: Scale
  width: number
  /** Moment and key of what is discussed. */
  now: string | null
  nowMs: number
  /** Key of the mark that the keys are at, where it is in this lane. */
  active: string | null
}

/** Who, and all they did: talk as small strokes, the rest as tall ones with words where there is room. */
export const LaneRow = memo(({ lane, scale, width, now, nowMs, active }: Props) => {
  const { name, personId, machine, marks } = lane
  const holdsNow = marks.some(({ id }) => id === now)
  const drawn = marks.filter(({ ms }) => ms >= scale.from && ms <= scale.to)
  const tall = drawn.filter(({ talk }) => !talk)
  const labels = machine ? [] : laneLabels(tall, scale)
  const at = active === null ? undefined : drawn.find(({ id }) => id === active)
  return (
    <div className={classes.lane} data-now={holdsNow || undefined}>
      <div className={classes.name} title={name}>
        {machine ? null : personId === null ? (
          <span className={classes.unclaimed} aria-hidden>
            ?
          </span>
        ) : (
          <Avatar personId={personId} name={name} size="xs" decorative />
        )}
        <span className={personId === null ? classes.inLog : undefined} dir="auto">
          {name === '' ? 'Nobody named' : personId === null ? name : firstName(name)}
        </span>
        {machine && <span className={classes.count}>{marks.length.toLocaleString('en')}</span>}
      </div>
      <svg className={classes.marks} width={width} height={LANE} data-lane={lane.key} aria-hidden>
        <line className={classes.base} x1={0} x2={width} y1={MIDDLE} y2={MIDDLE} />
        <path className={classes.talk} d={talkAt(drawn, scale, (ms) => ms <= nowMs)} data-past />
        <path className={classes.talk} d={talkAt(drawn, scale, (ms) => ms > nowMs)} />
        {labels.map(({ id, x, width: room, text }) => (
          <g key={id} className={classes.words} data-now={id === now || undefined}>
            <rect x={x} y={MIDDLE - 8} width={room} height={16} rx={3} />
            <text x={x + 4} y={MIDDLE + 4}>
              {text}
            </text>
          </g>
        ))}
        <path className={classes.tall} d={tallAt(tall, scale, (ms) => ms <= nowMs)} data-past />
        <path className={classes.tall} d={tallAt(tall, scale, (ms) => ms > nowMs)} />
        {holdsNow && nowMs >= scale.from && nowMs <= scale.to && (
          <rect
            className={classes.nowMark}
            x={scale.x(nowMs) - 2}
            y={MIDDLE - 9}
            width={4}
            height={18}
            rx={1}
          />
        )}
        {at && <circle className={classes.cursor} cx={scale.x(at.ms)} cy={MIDDLE} r={12} />}
      </svg>
    </div>
  )
})
LaneRow.displayName = 'LaneRow'

const talkAt = (marks: readonly LaneMark[], scale: Scale, counts: (ms: number) => boolean): string => {
  let last = -Infinity
  let path = ''
  for (const { talk, ms } of marks) {
    if (!talk || !counts(ms)) continue
    const x = scale.x(ms)
    if (x - last < TALK_ROOM) continue
    last = x
    path += `M${x.toFixed(1)} ${MIDDLE - 3.5}v7`
  }
  return path
}

/** Strokes, and triangles for alerts. */
const tallAt = (marks: readonly LaneMark[], scale: Scale, counts: (ms: number) => boolean): string => {
  let last = -Infinity
  let path = ''
  for (const { alert, ms } of marks) {
    if (!counts(ms)) continue
    const x = scale.x(ms)
    if (x - last < TALK_ROOM) continue
    last = x
    path += alert
      ? `M${x.toFixed(1)} ${MIDDLE - 6}l5.5 10h-11z`
      : `M${(x - 1.5).toFixed(1)} ${MIDDLE - 8}h3v16h-3z`
  }
  return path
}
