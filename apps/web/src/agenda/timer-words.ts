import { type Agenda, BOX_WORDS, planOf, remainingMs } from '@second-story/board'
import { countdown } from '../kit/zoned.ts'
import { debtOf, debtWords, endOf } from './debt.ts'

const MINUTE = 60_000

/** How the timer looks: still before and after the meeting, a soft wash near the end, calm when over. */
export type Tone = 'still' | 'running' | 'soon' | 'over' | 'paused'

/** The quiet cues before a box ends (model.md "Numbers"). */
export type Cue = 'half' | 'soon' | 'over'
const SOON_MS = 2 * MINUTE
/** Half time and the end show themselves for so long; the last two minutes do all along. */
const WASH_MS = 20_000

export const toneOf = (agenda: Agenda, now: number): Tone => {
  if (agenda.state !== 'live') return 'still'
  if (agenda.clock.state === 'paused') return 'paused'
  const cue = cueOf(agenda, now)
  return cue === null || cue === 'half' ? 'running' : cue
}

/** The cue that was given last for the box that is on; null before half time, and outside the meeting. */
export const cueOf = (agenda: Agenda, now: number): Cue | null => {
  if (agenda.state !== 'live') return null
  const left = remainingMs(agenda, now)
  if (left < 0) return 'over'
  if (left <= SOON_MS) return 'soon'
  return left <= halfOf(agenda, now) ? 'half' : null
}

/** Whether the light behind the timer is on. */
export const isWashed = (agenda: Agenda, now: number): boolean => {
  if (agenda.clock.state === 'paused') return false
  const left = remainingMs(agenda, now)
  switch (cueOf(agenda, now)) {
    case 'soon':
      return true
    case 'half':
      return halfOf(agenda, now) - left < WASH_MS
    case 'over':
      return -left < WASH_MS
    case null:
      return false
  }
}

/** What is left at half time, in ms: of all that the box has had, with its extensions. */
const halfOf = (agenda: Agenda, now: number): number => {
  const spent = agenda.boxes.find(({ id }) => id === agenda.box)?.spentMs ?? 0
  const ran = agenda.clock.state === 'running' ? Math.max(0, now - agenda.clock.startedAt) : 0
  return (spent + ran + remainingMs(agenda, now)) / 2
}

/** The figures of the timer: what is left, or with a plus what it is over. `now` is server time in ms. */
export const timerText = (agenda: Agenda, now: number): string => {
  if (agenda.state === 'closed') return countdown(agenda.boxes.reduce((sum, { spentMs }) => sum + spentMs, 0))
  const seconds = Math.ceil(remainingMs(agenda, now) / 1000)
  return seconds < 0 ? `+${countdown(-seconds * 1000)}` : countdown(seconds * 1000)
}

/** What the room is at, as the timer names it. */
export const phaseWords = ({ box, agreement }: Pick<Agenda, 'box' | 'agreement'>): string =>
  agreement ? 'Agreement' : BOX_WORDS[box]

/**
 * The sentence under the timer. It changes by the minute and not by the second.
 * @param clock says a moment (ms) on the reader's clock
 */
export const timerWords = (agenda: Agenda, now: number, clock: (ms: number) => string): string => {
  if (agenda.state === 'preparing') return 'The clock starts when the room opens'
  if (agenda.state === 'closed') return 'The meeting has ended'
  const slots = planOf(agenda, now)
  const next = slots.find(({ state }) => state === 'ahead')
  const then = next ? BOX_WORDS[next.id] : 'the end'
  switch (toneOf(agenda, now)) {
    case 'paused': {
      const { moves, at } = endOf(agenda, slots)
      return `The hour ${moves ? 'now' : 'still'} ends ${clock(at)}`
    }
    case 'over':
      return debtWords(debtOf(agenda, now), 'Over', clock)
    case 'soon':
      return `Last two minutes. Then: ${agenda.box === 'timeline' && !agenda.agreement ? 'agreement' : then}`
    default:
      return cueOf(agenda, now) === 'half' && isWashed(agenda, now)
        ? `Half time. Then: ${then}`
        : `Until ${clock(now + remainingMs(agenda, now))}, then ${then}`
  }
}

/** The timer said aloud: how much of the box is left, and where the meeting stands. */
export const spokenTimer = (agenda: Agenda, now: number): string => {
  if (agenda.state === 'preparing') return 'The room is not open yet.'
  if (agenda.state === 'closed') return 'The meeting has ended.'
  const left = remainingMs(agenda, now)
  const phase = phaseWords(agenda)
  const box = left < 0 ? `${phase} is over by ${spoken(-left)}.` : `${spoken(left)} left of ${phase}.`
  const minute = Math.floor((now - (agenda.meetingStartedAt ?? now)) / MINUTE)
  const whole = agenda.boxes.reduce((sum, { minutes }) => sum + minutes, 0)
  return `${agenda.clock.state === 'paused' ? 'Paused. ' : ''}${box} Minute ${minute} of ${whole}.`
}

const spoken = (ms: number): string => {
  const seconds = Math.ceil(ms / 1000)
  const minutes = Math.floor(seconds / 60)
  const parts = [
    minutes > 0 ? `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}` : null,
    seconds % 60 > 0 || minutes === 0 ? `${seconds % 60} seconds` : null,
  ]
  return parts.filter((part) => part !== null).join(' ')
}
