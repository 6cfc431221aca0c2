import { type Agenda, boxesFor, newAgenda } from '@second-story/board'
import { describe, expect, it } from 'vitest'
import { figures, phaseWord, stageTone, stretches } from './stage-words.ts'

const START = Date.UTC(2031, 4, 6, 14)
const MINUTE = 60_000

const timeline = (endsAt: number, more: Partial<Agenda> = {}): Agenda => ({
  ...newAgenda(boxesFor(60).map((box) => (box.id === 'intro' ? { ...box, spentMs: 5 * MINUTE } : box))),
  state: 'live',
  box: 'timeline',
  meetingStartedAt: START,
  clock: { state: 'running', startedAt: START + 5 * MINUTE, endsAt },
  ...more,
})

describe('the time on the stage', () => {
  it('counts down, and says with a plus what it is over', () => {
    expect(figures(timeline(START + 90_000), START)).toBe('1:30')
    expect(figures(timeline(START - 90_000), START)).toBe('+1:30')
  })

  it('is calm, near its end, over, paused and still', () => {
    expect(stageTone(timeline(START + 10 * MINUTE), START)).toBe('running')
    expect(stageTone(timeline(START + MINUTE), START)).toBe('soon')
    expect(stageTone(timeline(START - 1), START)).toBe('over')
    expect(stageTone(timeline(START, { clock: { state: 'paused', remainingMs: 1 } }), START)).toBe('paused')
    expect(stageTone(timeline(START, { state: 'closed' }), START)).toBe('still')
  })

  it('says what the room is at', () => {
    expect(phaseWord(timeline(START))).toBe('Timeline')
    expect(phaseWord(timeline(START, { agreement: true }))).toBe('Agreement')
    expect(phaseWord(timeline(START, { state: 'preparing' }))).toBe('Not open yet')
  })
})

describe('the hour as a line', () => {
  const at = START + 24 * MINUTE
  const parts = stretches(timeline(START + 43 * MINUTE), at)

  it('fills its width from end to end', () => {
    expect(parts[0]?.from).toBe(0)
    expect(parts.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(1)
  })

  it('shows how much of the timebox is behind, and when it ends', () => {
    const current = parts.find(({ state }) => state === 'current')
    expect(current).toMatchObject({ id: 'timeline', until: START + 43 * MINUTE })
    expect(current?.part).toBeCloseTo(0.5)
    expect(parts.filter(({ state }) => state === 'ahead').map(({ part }) => part)).toEqual([0, 0])
  })

  it('never fills before it begins: a client’s tick may be a moment behind', () => {
    const begun = {
      ...timeline(START + 43 * MINUTE),
      clock: { state: 'running', startedAt: START, endsAt: START + 5 * MINUTE },
    } as const
    expect(stretches({ ...begun, box: 'intro', boxes: boxesFor(60) }, START - 5_000)[0]?.part).toBe(0)
  })
})
