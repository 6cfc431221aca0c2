import { type Agenda, planOf, remainingMs, type Slot } from '@second-story/board'
import { countdown } from '../kit/zoned.ts'
import { PHASE_WORDS } from './phases.ts'

const MINUTE = 60_000
/** The quiet cue before a box ends (model.md "Numbers"). */
const SOON_MS = 2 * MINUTE

/** How the timer looks: still before and after the meeting, a soft wash near the end, calm when over. */
export type Tone = 'still' | 'running' | 'soon' | 'over' | 'paused'

export const toneOf = (agenda: Agenda, now: number): Tone => {
  if (agenda.state !== 'live') return 'still'
  if (agenda.clock.state === 'paused') return 'paused'
  const left = remainingMs(agenda, now)
  return left < 0 ? 'over' : left <= SOON_MS ? 'soon' : 'running'
}

/** The figures of the timer: what is left, or with a plus what it is over. `now` is server time in ms. */
export const timerText = (agenda: Agenda, now: number): string => {
  if (agenda.state === 'closed') return countdown(agenda.boxes.reduce((sum, { spentMs }) => sum + spentMs, 0))
  const seconds = Math.ceil(remainingMs(agenda, now) / 1000)
  return seconds < 0 ? `+${countdown(-seconds * 1000)}` : countdown(seconds * 1000)
}

/**
 * The sentence under the timer.
 * @param clock says a moment (ms) on the reader's clock
 */
export const timerWords = (agenda: Agenda, now: number, clock: (ms: number) => string): string => {
  if (agenda.state === 'preparing') return 'The clock starts when the room opens'
  if (agenda.state === 'closed') return 'The meeting has ended'
  const slots = planOf(agenda, now)
  const next = slots.find(({ state }) => state === 'ahead')
  const then = next ? PHASE_WORDS[next.id] : 'the end'
  switch (toneOf(agenda, now)) {
    case 'paused':
      return `Paused. The hour ${endMoves(agenda, slots) ? 'now' : 'still'} ends ${clock(endOf(agenda, slots))}`
    case 'over':
      return overWords(slots)
    case 'soon':
      return `Last two minutes. Then: ${then}`
    default:
      return `Until ${clock(now + remainingMs(agenda, now))}, then ${then}`
  }
}

/** Who gives the time for an overrun just now, and what is left of it. A box that gave all is not named any more. */
const overWords = (slots: readonly Slot[]): string => {
  const payer = slots.findLast(({ paid, from, to }) => paid > 0 && to > from)
  if (!payer) return 'Over. The end moves'
  const left = Math.round((payer.to - payer.from) * MINUTE)
  return `Over. ${PHASE_WORDS[payer.id]} gives the time, ${countdown(left)} left`
}

const endOf = (agenda: Agenda, slots: readonly Slot[]): number =>
  (agenda.meetingStartedAt ?? 0) + (slots.at(-1)?.to ?? 0) * MINUTE

const endMoves = (agenda: Agenda, slots: readonly Slot[]): boolean =>
  (slots.at(-1)?.to ?? 0) > agenda.boxes.reduce((sum, { minutes }) => sum + minutes, 0) + 0.5
