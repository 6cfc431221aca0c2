import { type Agenda, boxesFor } from '@second-story/board'
import { describe, expect, it } from 'vitest'
import { timerText, timerWords, toneOf } from './timer-words.ts'

const MINUTE = 60_000
const START = Date.UTC(2031, 4, 6, 14)
const at = (minutes: number): number => START + minutes * MINUTE
const clock = (ms: number): string => new Date(ms).toISOString().slice(11, 16)

/** Five minutes into the hour the timeline began; it has 38. */
const live: Agenda = {
  state: 'live',
  version: 3,
  boxes: boxesFor(60).map((box) => (box.id === 'intro' ? { ...box, spentMs: 5 * MINUTE } : box)),
  box: 'timeline',
  clock: { state: 'running', startedAt: at(5), endsAt: at(43) },
  agreement: false,
  meetingStartedAt: START,
  payer: 'remediation',
  holder: 'ada0000000',
  heldBefore: null,
  step: 0,
  walkedTo: null,
  agreed: null,
  trail: [],
  holdUntil: null,
  voting: false,
  ready: 0,
  entryId: null,
  question: null,
  prompt: null,
  called: null,
  told: {},
}

describe('the timer', () => {
  it('counts down, and up with a plus once it is over', () => {
    expect(timerText(live, at(29) + 18_000)).toBe('13:42')
    expect(timerText(live, at(43))).toBe('0:00')
    expect(timerText(live, at(45) + 10_000)).toBe('+2:10')
  })

  it('shows a second until it is gone, on every screen the same', () => {
    expect(timerText(live, at(42) + 59_001)).toBe('0:01')
    expect(timerText(live, at(43) + 999)).toBe('0:00')
    expect(timerText(live, at(43) + 1_000)).toBe('+0:01')
  })

  it('says until when, and what comes then', () => {
    expect(timerWords(live, at(20), clock)).toBe('Until 14:43, then Discussion')
    expect(timerWords(live, at(41.5), clock)).toBe('Last two minutes. Then: agreement')
  })

  it('names who gives the time of an overrun, without red', () => {
    expect(toneOf(live, at(45))).toBe('over')
    expect(timerWords(live, at(45) + 10_000, clock)).toBe('Over. Remediation gives the time, 5 min left')
    expect(timerWords(live, at(52), clock)).toBe('Over. Discussion gives the time, 8 min left')
  })

  it('stands still while paused and says when the hour ends', () => {
    const paused: Agenda = { ...live, clock: { state: 'paused', remainingMs: 10 * MINUTE } }
    expect(toneOf(paused, at(30))).toBe('paused')
    expect(timerText(paused, at(30))).toBe(timerText(paused, at(31)))
    expect(timerWords(paused, at(30), clock)).toMatch(/^The hour (still|now) ends \d\d:\d\d$/)
  })

  it('is still before the room opens and after it closes', () => {
    expect(timerWords({ ...live, state: 'preparing' }, at(0), clock)).toBe(
      'The clock starts when the room opens',
    )
    expect(toneOf({ ...live, state: 'closed' }, at(70))).toBe('still')
    expect(timerText({ ...live, state: 'closed' }, at(70))).toBe('5:00')
  })
})
