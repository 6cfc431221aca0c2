import { useCallback, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { Cue } from '../kit/cue.tsx'
import { clockTime, ownZone } from '../kit/zoned.ts'
import { useRoom } from '../room/room-context.tsx'
import { useAgenda } from '../room/use-board.ts'
import { useServerNow, useTick } from '../room/use-clock.ts'
import classes from './stage.module.css'
import { figures, phaseWord, STAGE_PHASES, stageTone, stretches } from './stage-words.ts'

/** What is left of the timebox, to be read from the last row. The figures are a text node. */
export const StageClock = () => {
  const agenda = useAgenda((all) => all)
  const { now } = useRoom()
  const text = useRef<HTMLDivElement>(null)
  useTick((time) => text.current?.replaceChildren(figures(agenda, time)))
  useLayoutEffect(() => text.current?.replaceChildren(figures(agenda, now())), [agenda, now])
  const tone = useEachSecond((time) => stageTone(agenda, time))
  const held = useEachSecond((time) => agenda.holdUntil !== null && time < agenda.holdUntil)
  return (
    <div className={classes.clock} data-tone={tone}>
      <div className={classes.phase}>
        {tone !== 'still' && tone !== 'paused' && <Cue />}
        {held ? 'One moment for the notes' : phaseWord(agenda)}
      </div>
      <div className={classes.figures} role="timer" ref={text} />
    </div>
  )
}

/** The words under the current stretch take so much of the hour's line. */
const UNDER_CURRENT = 0.2

/** The hour as a line: how far the room is, and what comes. */
export const StageHour = () => {
  const agenda = useAgenda((all) => all)
  const now = useServerNow(10_000)
  const parts = stretches(agenda, now)
  const current = parts.find(({ state }) => state === 'current')
  return (
    <div className={classes.hour} aria-hidden>
      {parts.map(({ id, state, from, width, part, until }) => (
        <div
          key={id}
          className={classes.stretch}
          data-state={state}
          style={{ left: `${from * 100}%`, width: `calc(${width * 100}% - 4px)` }}
        >
          <i>
            <b style={{ width: `${part * 100}%` }} />
          </i>
          <span>
            {state === 'current'
              ? `${STAGE_PHASES[id]}, until ${clockTime(until, ownZone())}`
              : state === 'ahead' &&
                (current === undefined || from - current.from > UNDER_CURRENT) &&
                STAGE_PHASES[id]}
          </span>
        </div>
      ))}
      {current && (
        <div
          className={classes.nowMark}
          style={{ left: `${(current.from + current.width * current.part) * 100}%` }}
        />
      )}
    </div>
  )
}

const useEachSecond = <T extends string | boolean>(select: (now: number) => T): T => {
  const { ticker, now } = useRoom()
  const subscribe = useCallback((listener: () => void) => ticker.onTick(listener), [ticker])
  return useSyncExternalStore(subscribe, () => select(now()))
}
