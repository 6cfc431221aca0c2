import { type Agenda, planOf, remainingMs } from '@second-story/board'
import { countdown } from '../kit/zoned.ts'

/** What the room is at, as the window calls it. */
export const STAGE_PHASES = {
  intro: 'Welcome',
  timeline: 'Timeline',
  discussion: 'Discussion',
  remediation: 'Remediation',
} as const

const MINUTE = 60_000
const SOON_MS = 2 * MINUTE

/** The word over the figures. */
export const phaseWord = (agenda: Agenda): string => {
  if (agenda.state === 'preparing') return 'Not open yet'
  if (agenda.state === 'closed') return 'Ended'
  if (agenda.clock.state === 'paused') return 'Paused'
  return agenda.agreement ? 'Agreement' : STAGE_PHASES[agenda.box]
}

/** The figures: what is left of the timebox, with a plus what it is over. `now`: server time in ms. */
export const figures = (agenda: Agenda, now: number): string => {
  const seconds = Math.ceil(remainingMs(agenda, now) / 1000)
  return seconds < 0 ? `+${countdown(-seconds * 1000)}` : countdown(seconds * 1000)
}

export type StageTone = 'still' | 'running' | 'soon' | 'over' | 'paused'

export const stageTone = (agenda: Agenda, now: number): StageTone => {
  if (agenda.state !== 'live') return 'still'
  if (agenda.clock.state === 'paused') return 'paused'
  const left = remainingMs(agenda, now)
  return left < 0 ? 'over' : left <= SOON_MS ? 'soon' : 'running'
}

/** One timebox of the hour's bar, in parts of the whole hour. */
export interface Stretch {
  readonly id: keyof typeof STAGE_PHASES
  readonly state: 'done' | 'current' | 'ahead'
  readonly from: number
  readonly width: number
  /** How much of it is behind, 0 to 1. */
  readonly part: number
  /** When it ends, server time in ms. */
  readonly until: number
}

/** The hour laid along a line as it stands; without a start all of it is ahead. */
export const stretches = (agenda: Agenda, now: number): readonly Stretch[] => {
  const slots = planOf(agenda, now)
  const whole = Math.max(slots.at(-1)?.to ?? 0, 1)
  const start = agenda.meetingStartedAt ?? now
  const minute = (now - start) / MINUTE
  return slots.map(({ id, state, from, to }) => ({
    id,
    state,
    from: from / whole,
    width: (to - from) / whole,
    part:
      state === 'done'
        ? 1
        : state === 'ahead' || to <= from
          ? 0
          : within(0, (minute - from) / (to - from), 1),
    until: start + to * MINUTE,
  }))
}

const within = (least: number, value: number, most: number): number => Math.max(least, Math.min(most, value))
