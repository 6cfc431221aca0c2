import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minutesFor, planOf, remainingMs } from '../timer.ts'
import { type Agenda, newAgenda } from './agenda.ts'
import { BOXES, boxesFor } from './boxes.ts'
import { type AgendaOrder, conduct } from './conduct.ts'
import { isFree, seated } from './seat.ts'

const MINUTE = 60_000
const START = 1_790_000_000_000
const fresh = newAgenda(boxesFor(60))
const did = (agenda: Agenda, order: AgendaOrder, now: number, by = 'personperson'): Agenda => {
  const outcome = conduct(agenda, order, by, now)
  if (!outcome.done) throw new Error(outcome.detail)
  return outcome.agenda
}
const opened = did(fresh, { do: 'open' }, START)
const paid = (agenda: Agenda, now: number) =>
  Object.fromEntries(planOf(agenda, now).map(({ id, paid }) => [id, Math.round(paid * 100) / 100]))

describe('conducting', () => {
  it('opens the room with the intro running for whoever opened it', () => {
    expect(opened).toMatchObject({
      state: 'live',
      box: 'intro',
      holder: 'personperson',
      meetingStartedAt: START,
      version: 1,
    })
    expect(remainingMs(opened, START)).toBe(5 * MINUTE)
  })

  it('keeps what is left while the clock is paused and ends that much later', () => {
    const paused = did(opened, { do: 'pause' }, START + 2 * MINUTE)
    const since = START + 2 * MINUTE
    expect(paused.clock).toEqual({ state: 'paused', remainingMs: 3 * MINUTE, since })
    const resumed = did(paused, { do: 'resume' }, START + 12 * MINUTE)
    expect(resumed.clock).toMatchObject({ endsAt: START + 15 * MINUTE })
  })

  it('moves the end by exactly what an extension gives, paused or not', () => {
    const longer = did(opened, { do: 'extend', minutes: 5 }, START + 1)
    expect(remainingMs(longer, START)).toBe(10 * MINUTE)
    const paused = did(did(opened, { do: 'pause' }, START + MINUTE), { do: 'extend' }, START + 3 * MINUTE)
    expect(remainingMs(paused, START + 9 * MINUTE)).toBe(6 * MINUTE)
  })

  it('goes back to a timebox with what it had not used', () => {
    const timeline = did(opened, { do: 'box', to: 'timeline' }, START + 2 * MINUTE)
    const back = did(timeline, { do: 'box', to: 'intro' }, START + 3 * MINUTE)
    expect(remainingMs(back, START + 3 * MINUTE)).toBe(3 * MINUTE)
  })

  it('marks what was discussed as told when the next entry is taken up, and keeps when', () => {
    const first = did(opened, { do: 'discuss', entryId: 'a' }, START + 1)
    const second = did(first, { do: 'discuss', entryId: 'b' }, START + 2)
    expect(second).toMatchObject({ entryId: 'b', told: { a: START + 2 } })
    expect(did(second, { do: 'tell', entryId: 'b' }, START + 3)).toMatchObject({
      entryId: null,
      told: { a: START + 2, b: START + 3 },
    })
  })

  it('begins the clock anew in a second meeting and keeps what was told', () => {
    const told = did(opened, { do: 'tell', entryId: 'a' }, START + 1)
    const closed = did(told, { do: 'close' }, START + 50 * MINUTE)
    const again = did(closed, { do: 'open' }, START + 99 * MINUTE, 'otherother00')
    expect(again).toMatchObject({
      state: 'live',
      box: 'intro',
      holder: 'otherother00',
      told: { a: START + 1 },
    })
    expect(again.boxes.every(({ spentMs }) => spentMs === 0)).toBe(true)
  })

  it('tells what was being discussed when the room goes on to anything else, and takes down what was for it', () => {
    const shown = did(
      did(
        did(opened, { do: 'discuss', entryId: 'a' }, START),
        { do: 'prompt', text: 'What did you see?' },
        START,
      ),
      { do: 'call', personId: 'pia' },
      START,
    )
    const on: readonly AgendaOrder[] = [
      { do: 'discuss', entryId: 'b' },
      { do: 'tell', entryId: 'a' },
      { do: 'box', to: 'timeline' },
      { do: 'agreement', on: true },
      { do: 'question', id: 'q', was: 'open' },
    ]
    for (const order of on) {
      expect(did({ ...shown, ready: 3 }, order, START + 5)).toMatchObject({
        told: { a: START + 5 },
        prompt: null,
        called: null,
        ready: 0,
        step: shown.step + 1,
      })
    }
  })

  it('leaves the step alone where another entry is told without being taken up', () => {
    const first = { ...did(opened, { do: 'discuss', entryId: 'a' }, START), ready: 2, prompt: 'How?' }
    const told = did(first, { do: 'tell', entryId: 'b' }, START + 1)
    expect(told).toMatchObject({
      entryId: 'a',
      ready: 2,
      prompt: 'How?',
      step: first.step,
      told: { b: START + 1 },
    })
    expect(did(told, { do: 'back' }, START + 2)).toMatchObject({ entryId: 'a', told: {}, step: first.step })
  })

  it('does nothing, and raises no version, where what is asked for is so already', () => {
    const first = did(opened, { do: 'discuss', entryId: 'a' }, START)
    expect(did(first, { do: 'discuss', entryId: 'a' }, START + 1)).toBe(first)
    const asked = did(first, { do: 'question', id: 'q', was: 'open' }, START + 2)
    expect(did(asked, { do: 'question', id: 'q', was: 'asked' }, START + 3)).toBe(asked)
    expect(did(asked, { do: 'tell', entryId: 'a' }, START + 4)).toBe(asked)
  })

  it('marks a question as asked when it is taken up, and ends the asking for agreement', () => {
    const asking = did(opened, { do: 'agreement', on: true }, START)
    const outcome = conduct(asking, { do: 'question', id: 'q', was: 'parked' }, 'p', START)
    expect(outcome).toMatchObject({
      done: true,
      asked: true,
      question: { id: 'q', state: 'asked' },
      agenda: { question: 'q', agreement: false },
    })
  })

  it('keeps the question while an entry is looked at in the discussion, and drops it with the timebox', () => {
    const discussion = did(opened, { do: 'box', to: 'discussion' }, START)
    const asked = did(discussion, { do: 'question', id: 'q', was: 'open' }, START)
    const looked = did(asked, { do: 'discuss', entryId: 'a' }, START)
    expect(looked).toMatchObject({ question: 'q', entryId: 'a' })
    expect(did(looked, { do: 'box', to: 'remediation' }, START)).toMatchObject({
      question: null,
      entryId: null,
    })
  })

  it('shows a prompt and takes it down with nothing in it', () => {
    const shown = did(opened, { do: 'prompt', text: 'What did you see?' }, START)
    expect(shown.prompt).toBe('What did you see?')
    for (const text of [null, '', '  ']) expect(did(shown, { do: 'prompt', text }, START).prompt).toBeNull()
  })

  it('moves the end of the running timebox with its length, and leaves the others to be entered', () => {
    const longer = did(opened, { do: 'lengths', boxes: [{ id: 'intro', minutes: 8 }] }, START + MINUTE)
    expect(remainingMs(longer, START + MINUTE)).toBe(7 * MINUTE)
    const paused = did(opened, { do: 'pause' }, START + MINUTE)
    const shorter = did(paused, { do: 'lengths', boxes: [{ id: 'intro', minutes: 3 }] }, START + 2 * MINUTE)
    expect(remainingMs(shorter, START + 9 * MINUTE)).toBe(2 * MINUTE)
    const all = BOXES.map((id, n) => ({ id, minutes: 10 * (n + 1) }))
    const before = did(fresh, { do: 'lengths', boxes: all }, START)
    expect([before.boxes.map(({ minutes }) => minutes), remainingMs(before, START)]).toEqual([
      [10, 20, 30, 40],
      10 * MINUTE,
    ])
    const timeline = did(
      did(before, { do: 'open' }, START),
      { do: 'box', to: 'timeline' },
      START + 10 * MINUTE,
    )
    expect(remainingMs(timeline, START + 10 * MINUTE)).toBe(20 * MINUTE)
  })

  it('lets an overrun be paid by another, opens a vote, and holds the room without raising the version', () => {
    expect(did(opened, { do: 'payer', box: 'discussion' }, START).payer).toBe('discussion')
    const voting = did(opened, { do: 'vote', on: true }, START)
    expect([voting.voting, did(voting, { do: 'vote', on: false }, START).voting]).toEqual([true, false])
    expect(did(opened, { do: 'hold', seconds: 10 }, START + 5)).toMatchObject({
      holdUntil: START + 10_005,
      version: opened.version,
    })
  })

  it('ends with nothing at hand: what was being discussed stays untold, and nothing can be taken back', () => {
    const asked = did(did(opened, { do: 'discuss', entryId: 'a' }, START), { do: 'vote', on: true }, START)
    const closed = did(asked, { do: 'close' }, START + MINUTE)
    expect(closed).toMatchObject({ state: 'closed', entryId: null, told: {}, voting: false, trail: [] })
    expect(conduct(closed, { do: 'back' }, 'p', START)).toEqual({
      done: false,
      detail: 'The meeting has ended.',
    })
  })

  it('refuses what makes no sense now, with a sentence', () => {
    expect(conduct(fresh, { do: 'pause' }, 'p', START)).toEqual({
      done: false,
      detail: 'The room is not open yet.',
    })
    expect(conduct(opened, { do: 'open' }, 'p', START).done).toBe(false)
    expect(conduct(opened, { do: 'resume' }, 'p', START).done).toBe(false)
    expect(conduct(opened, { do: 'box', to: 'intro' }, 'p', START).done).toBe(false)
    expect(conduct(opened, { do: 'agreement', on: false }, 'p', START).done).toBe(false)
    expect(conduct(opened, { do: 'back' }, 'p', START)).toEqual({
      done: false,
      detail: 'There is no step to take back.',
    })
  })
})

describe('an overrun', () => {
  it('is paid by remediation first, then by discussion down to five minutes, then by the end', () => {
    const timeline = did(opened, { do: 'box', to: 'timeline' }, START + 5 * MINUTE)
    expect(paid(timeline, START + 43 * MINUTE)).toMatchObject({ discussion: 0, remediation: 0 })
    expect(paid(timeline, START + 46 * MINUTE)).toMatchObject({ discussion: 0, remediation: 3 })
    expect(paid(timeline, START + 53 * MINUTE)).toMatchObject({ discussion: 3, remediation: 7 })
    const late = planOf(timeline, START + 60 * MINUTE)
    expect(late.find(({ id }) => id === 'discussion')).toMatchObject({ paid: 5, from: 60, to: 65 })
  })

  it('of an extension or a pause is paid the same way', () => {
    expect(paid(did(opened, { do: 'extend', minutes: 4 }, START), START)).toMatchObject({ remediation: 4 })
    const paused = did(opened, { do: 'pause' }, START)
    expect(paid(paused, START + 6 * MINUTE)).toMatchObject({ remediation: 6 })
  })

  it('is paid by the box that the facilitator named', () => {
    const named: Agenda = { ...opened, payer: 'discussion' }
    expect(paid(did(named, { do: 'extend', minutes: 3 }, START), START)).toMatchObject({
      discussion: 3,
      remediation: 0,
    })
  })

  it('leaves a box the time that the plan shows when it is entered', () => {
    const timeline = did(opened, { do: 'box', to: 'timeline' }, START + 5 * MINUTE)
    const now = START + 47 * MINUTE
    expect(minutesFor(timeline, 'discussion', now)).toBe(10)
    const discussion = did(timeline, { do: 'box', to: 'discussion' }, now)
    expect(minutesFor(discussion, 'remediation', now + 10 * MINUTE)).toBe(3)
  })
})

describe('the seat', () => {
  it('is free at once when nobody holds the room or the holder has been gone for 20 s', () => {
    expect(isFree(fresh, null, START)).toBe(true)
    expect(isFree(opened, null, START)).toBe(false)
    expect(isFree(opened, START, START + 19_999)).toBe(false)
    expect(isFree(opened, START, START + 20_000)).toBe(true)
  })

  it('remembers whom it was taken from', () => {
    expect(seated(opened, 'otherother00')).toMatchObject({
      holder: 'otherother00',
      heldBefore: 'personperson',
      version: 2,
    })
  })
})

const order: fc.Arbitrary<AgendaOrder> = fc.oneof(
  fc.constantFrom<AgendaOrder>({ do: 'open' }, { do: 'close' }, { do: 'pause' }, { do: 'resume' }),
  fc.record({ do: fc.constant('extend' as const), minutes: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ do: fc.constant('box' as const), to: fc.constantFrom(...BOXES) }),
  fc.record({
    do: fc.constantFrom('discuss' as const, 'tell' as const),
    entryId: fc.constantFrom('a', 'b', 'c'),
  }),
)

describe('any course of a meeting', () => {
  it('keeps account of every running minute, raises the version by one a command that does something, and never un-tells', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(order, fc.integer({ min: 0, max: 20 * MINUTE })), { maxLength: 40 }),
        (steps) => {
          let agenda = fresh
          let now = START
          let ran = 0
          for (const [step, wait] of steps) {
            if (agenda.clock.state === 'running' && agenda.state === 'live') ran += wait
            now += wait
            const outcome = conduct(agenda, step, 'personperson', now)
            if (!outcome.done) continue
            expect(outcome.agenda.version).toBe(agenda.version + (outcome.agenda === agenda ? 0 : 1))
            expect(Object.keys(outcome.agenda.told)).toEqual(expect.arrayContaining(Object.keys(agenda.told)))
            if (step.do === 'open') ran = 0
            agenda = outcome.agenda
            const counted = agenda.boxes.reduce((sum, { spentMs }) => sum + spentMs, 0)
            const running = agenda.clock.state === 'running' ? now - agenda.clock.startedAt : 0
            if (agenda.state === 'live') expect(counted + running).toBe(ran)
          }
          const plan = planOf(agenda, now)
          expect(plan.map(({ id }) => id)).toEqual(BOXES)
          for (const slot of plan) expect(slot.to).toBeGreaterThanOrEqual(slot.from)
        },
      ),
      { numRuns: 300 },
    )
  })
})
