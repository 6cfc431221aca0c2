import { useElementSize } from '@mantine/hooks'
import { BOX_WORDS, planOf } from '@second-story/board'
import { IconCheck } from '@tabler/icons-react'
import type { CSSProperties } from 'react'
import { Diamond } from '../kit/diamond.tsx'
import { clockTime, ownZone } from '../kit/zoned.ts'
import { useAgenda, useBoard } from '../room/use-board.ts'
import classes from './hour.module.css'
import { layoutHour, type Segment } from './hour-layout.ts'
import { planOfWalk, useWalk } from './use-pace.ts'
import { useTimed } from './use-timed.ts'

const MINUTE = 60_000
/** The line of now moves this often, ms: a minute is eight pixels high. */
const STEP_MS = 10_000

/** The hour to scale, running down: timeboxes, now, and where each inflection point is planned. */
export const Hour = () => {
  const { ref, height } = useElementSize<HTMLDivElement>()
  return (
    <div ref={ref} className={classes.hour}>
      {height > 0 && <Drawn height={height} />}
    </div>
  )
}

const Drawn = ({ height }: { height: number }) => {
  const agenda = useAgenda((all) => all)
  const walk = useWalk()
  const ticked = useTimed((now) => Math.floor(now / STEP_MS) * STEP_MS)
  const start = agenda.meetingStartedAt
  // After the close the hour stands as it was.
  const spent = agenda.boxes.reduce((sum, { spentMs }) => sum + spentMs, 0)
  const at = start === null ? ticked : agenda.state === 'closed' ? start + spent : Math.max(ticked, start)
  const plan = planOfWalk(walk, agenda, at)
  const points = walk.filter(({ inflection }) => inflection)
  const names = useBoard('timeline', ({ byId }) => new Map(points.map(({ id }) => [id, byId.get(id)?.text])))
  const layout = layoutHour({
    slots: planOf(agenda, at),
    minute: agenda.state === 'live' && start !== null ? (at - start) / MINUTE : null,
    marks: points.map(({ id }) => ({ id, minute: plan.starts.get(id) ?? 0 })),
    current: agenda.entryId,
    height,
  })
  const clock = (minute: number): string =>
    start === null || agenda.state === 'preparing'
      ? `${Math.floor(minute / 60)}:${String(Math.round(minute % 60)).padStart(2, '0')}`
      : clockTime(start + minute * MINUTE, ownZone())
  return (
    <>
      <ol aria-label="Timeboxes">
        {layout.segments.map((segment) => (
          <TimeBox key={segment.id} segment={segment} />
        ))}
      </ol>
      {layout.clocks.map(({ minute, top }) => (
        <span key={minute} className={classes.clock} style={{ top }}>
          {clock(minute)}
        </span>
      ))}
      {layout.marks.map(({ id, top, named }) => {
        const state = id === agenda.entryId ? 'now' : Object.hasOwn(agenda.told, id) ? 'told' : 'untold'
        const text = names.get(id)
        return (
          <div key={id} className={classes.mark} data-state={state} style={{ top }} title={text}>
            <span className={classes.diamond}>
              <Diamond state={state} />
            </span>
            {named && (
              <span className={classes.name} dir="auto">
                {text}
              </span>
            )}
          </div>
        )
      })}
      {layout.now !== null && start !== null && (
        <div className={classes.now} style={{ top: layout.now }}>
          <b>{clockTime(at, ownZone())}</b>
        </div>
      )}
    </>
  )
}

const TimeBox = ({ segment: { id, state, top, height, minutes, part } }: { segment: Segment }) => {
  const style: CSSProperties & Record<'--part', string> = {
    top,
    height,
    '--part': `${(part * 100).toFixed(1)}%`,
  }
  return (
    <li
      className={classes.box}
      data-state={state}
      style={style}
      aria-current={state === 'current' ? 'step' : undefined}
    >
      <div className={classes.title}>
        <span>
          {BOX_WORDS[id]}{' '}
          <small>
            {minutes} min{id === 'remediation' && ', optional'}
          </small>
        </span>
        {state === 'done' && <IconCheck className={classes.done} size={14} stroke={1.5} aria-label="done" />}
      </div>
    </li>
  )
}
