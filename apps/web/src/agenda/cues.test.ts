import { type Agenda, boxesFor, newAgenda } from '@second-story/board'
import { describe, expect, it } from 'vitest'
import { newCue, type Reached, reachedAt } from './cues.ts'
import { isWashed } from './timer-words.ts'

const MINUTE = 60_000
const START = Date.UTC(2031, 4, 6, 14)
const walking: Agenda = {
  ...newAgenda(boxesFor(60)),
  state: 'live',
  box: 'timeline',
  meetingStartedAt: START,
  clock: { state: 'running', startedAt: START, endsAt: START + 38 * MINUTE },
}
const heard = (agenda: Agenda, minutes: readonly number[]) => {
  let before: Reached | null = null
  return minutes.map((minute) => {
    const now = reachedAt(agenda, START + minute * MINUTE)
    const cue = newCue(before, now)
    before = now
    return cue === null ? null : cue.phase ? 'phase' : cue.cue
  })
}

describe('the cues of the timer', () => {
  it('come once each: at half time, two minutes before the end, and when it is over', () => {
    expect(heard(walking, [1, 18.9, 19, 19.1, 35.9, 36, 37, 38, 38.1, 50])).toEqual([
      null, null, 'half', null, null, 'soon', null, null, 'over', null,
    ]) // prettier-ignore
  })

  it('that passed while the page slept are not read out one after the other', () => {
    expect(heard(walking, [1, 50])).toEqual([null, 'over'])
  })

  it('are not repeated to whoever reloads', () => {
    expect(heard(walking, [37, 37.1])).toEqual([null, null])
  })

  it('come again after an extension', () => {
    const longer: Agenda = {
      ...walking,
      clock: { state: 'running', startedAt: START, endsAt: START + 42 * MINUTE },
    }
    const soon = reachedAt(walking, START + 37 * MINUTE)
    const again = reachedAt(longer, START + 37 * MINUTE)
    expect(newCue(soon, again)).toBeNull()
    expect(newCue(again, reachedAt(longer, START + 40 * MINUTE))).toEqual({ phase: false, cue: 'soon' })
  })

  it('give way to the phase that begins', () => {
    const next = reachedAt({ ...walking, agreement: true }, START + 37 * MINUTE)
    expect(newCue(reachedAt(walking, START + 1), next)).toEqual({ phase: true })
  })

  it('light the timer for a moment at half time and at the end, and for the last two minutes', () => {
    const lit = (minute: number): boolean => isWashed(walking, START + minute * MINUTE)
    expect([10, 19.1, 20, 36, 37.9, 38.1, 39].map(lit)).toEqual([false, true, false, true, true, true, false])
  })
})
