import { IconPlayerPause } from '@tabler/icons-react'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { clockTime, countdown, ownZone } from '../kit/zoned.ts'
import { useRoom } from '../room/room-context.tsx'
import { useAgenda } from '../room/use-board.ts'
import { useTick } from '../room/use-clock.ts'
import classes from './timer.module.css'
import { isWashed, phaseWords, timerText, timerWords, toneOf } from './timer-words.ts'
import { useTimed } from './use-timed.ts'

export interface TimerProps {
  compact?: boolean
  /** What a facilitator reads in place of the common sentence, where there is anything to say. */
  pace?: string | null
  /** Under the sentence. */
  under?: ReactNode
}

/** Which phase it is and how long it still has. The figures are a text node that is written once a second. */
export const Timer = ({ compact = false, pace = null, under }: TimerProps) => {
  const agenda = useAgenda((all) => all)
  const figures = useRef<HTMLDivElement>(null)
  const { now } = useRoom()
  useTick((time) => figures.current?.replaceChildren(timerText(agenda, time)))
  // A pause or two minutes more are seen at once and not with the next second.
  useLayoutEffect(() => figures.current?.replaceChildren(timerText(agenda, now())), [agenda, now])
  const tone = useTimed((time) => toneOf(agenda, time))
  const washed = useTimed((time) => isWashed(agenda, time))
  const words = useTimed((time) => timerWords(agenda, time, (ms) => clockTime(ms, ownZone())))
  const held = useTimed((time) => (agenda.holdUntil ?? 0) > time)
  const planned = agenda.boxes.find(({ id }) => id === agenda.box)?.minutes
  const quiet = tone === 'running' && !washed
  return (
    <div
      className={classes.timer}
      data-tone={tone}
      data-washed={washed || held || undefined}
      data-compact={compact || undefined}
    >
      <div className={classes.phase}>
        {tone === 'paused' ? (
          <IconPlayerPause size={16} stroke={1.5} aria-hidden />
        ) : (
          <span className={classes.cue} aria-hidden />
        )}
        {nameOf(agenda.state, tone === 'paused', phaseWords(agenda), compact)}
        {planned !== undefined && agenda.state !== 'closed' && (
          <span className={classes.of}>of {planned}:00</span>
        )}
      </div>
      <div ref={figures} className={classes.figures} role="timer" aria-keyshortcuts="Alt+Shift+T" />
      {compact && <Progress />}
      {held ? (
        <div className={classes.held}>One moment for the notes</div>
      ) : (
        <div className={classes.words}>
          {agenda.state === 'live' && agenda.clock.state === 'paused' && agenda.clock.since !== undefined && (
            <PausedFor since={agenda.clock.since} />
          )}
          {quiet && pace !== null ? pace : words}
        </div>
      )}
      {under}
    </div>
  )
}

/** For how long the clock has stood: a text node as well. */
const PausedFor = ({ since }: { since: number }) => {
  const figures = useRef<HTMLSpanElement>(null)
  useTick((time) => figures.current?.replaceChildren(countdown(Math.max(0, time - since))))
  return (
    <>
      Paused for <span ref={figures} />.{' '}
    </>
  )
}

const nameOf = (
  state: 'preparing' | 'live' | 'closed',
  paused: boolean,
  phase: string,
  compact: boolean,
): string => {
  if (state === 'preparing') return 'Not open yet'
  if (state === 'closed') return 'Ended'
  return paused ? (compact ? 'Paused' : `Paused, ${phase}`) : phase
}

/** How much of the timebox is behind, where there is no room for the hour. */
const Progress = () => {
  const agenda = useAgenda((all) => all)
  const part = useTimed((now) => {
    const minutes = agenda.boxes.find(({ id }) => id === agenda.box)?.minutes ?? 0
    const left = agenda.clock.state === 'running' ? agenda.clock.endsAt - now : agenda.clock.remainingMs
    const whole = Math.max(minutes * 60_000, left, 1)
    return Math.round(Math.min(1, 1 - left / whole) * 100)
  })
  return (
    <div className={classes.progress} aria-hidden>
      <i style={{ transform: `scaleX(${part / 100})` }} />
    </div>
  )
}
