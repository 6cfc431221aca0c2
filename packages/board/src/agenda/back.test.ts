import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { QuestionState } from '../questions/question.ts'
import { remainingMs } from '../timer.ts'
import { type Agenda, newAgenda, readAgenda, writeAgenda } from './agenda.ts'
import { type BoxId, BOXES, boxesFor } from './boxes.ts'
import { type AgendaOrder, conduct } from './conduct.ts'
import { seated } from './seat.ts'
import { TRAIL_STEPS } from './trail.ts'

const MINUTE = 60_000
const START = 1_790_000_000_000
const did = (agenda: Agenda, order: AgendaOrder, now: number): Agenda => {
  const outcome = conduct(agenda, order, 'personperson', now)
  if (!outcome.done) throw new Error(outcome.detail)
  return outcome.agenda
}
const opened = did(newAgenda(boxesFor(60)), { do: 'open' }, START)

describe('one step back', () => {
  it('returns to the entry before and leaves it untold', () => {
    const first = did(opened, { do: 'discuss', entryId: 'a' }, START + 1)
    const second = did(first, { do: 'discuss', entryId: 'b' }, START + 2)
    const back = did(second, { do: 'back' }, START + 3)
    expect(back).toMatchObject({ entryId: 'a', walkedTo: 'a', told: {}, version: second.version + 1 })
  })

  it('gives the timebox what it had left, and leaves what ran on its account', () => {
    const timeline = did(opened, { do: 'box', to: 'timeline' }, START + 2 * MINUTE)
    const back = did(timeline, { do: 'back' }, START + 7 * MINUTE)
    expect(back.box).toBe('intro')
    expect(remainingMs(back, START + 7 * MINUTE)).toBe(3 * MINUTE)
    expect(back.boxes.map(({ spentMs }) => spentMs)).toEqual([2 * MINUTE, 5 * MINUTE, 0, 0])
  })

  it('ends a vote on actions on the way to the questions, as going on to actions ends one on questions', () => {
    const at = (box: BoxId, from = opened) => did(from, { do: 'box', to: box }, START)
    const voting = (from: Agenda) => did(from, { do: 'vote', on: true }, START)
    expect(at('discussion', voting(at('timeline'))).voting).toBe(true)
    const actions = at('remediation', voting(at('discussion')))
    expect(actions.voting).toBe(false)
    expect(did(voting(actions), { do: 'back' }, START)).toMatchObject({ box: 'discussion', voting: false })
  })

  it('returns to a timebox that was over, or paused, as it was', () => {
    const over = did(opened, { do: 'box', to: 'timeline' }, START + 7 * MINUTE)
    expect(remainingMs(did(over, { do: 'back' }, START + 9 * MINUTE), START + 9 * MINUTE)).toBe(-2 * MINUTE)
    const paused = did(
      did(opened, { do: 'pause' }, START + MINUTE),
      { do: 'box', to: 'timeline' },
      START + MINUTE,
    )
    expect(did(paused, { do: 'back' }, START + 5 * MINUTE).clock).toEqual({
      state: 'paused',
      remainingMs: 4 * MINUTE,
      since: START + 5 * MINUTE,
    })
  })

  it('counts a length that was changed meanwhile', () => {
    const timeline = did(opened, { do: 'box', to: 'timeline' }, START + MINUTE)
    const longer = did(timeline, { do: 'lengths', boxes: [{ id: 'intro', minutes: 9 }] }, START + 2 * MINUTE)
    expect(remainingMs(did(longer, { do: 'back' }, START + 3 * MINUTE), START + 3 * MINUTE)).toBe(8 * MINUTE)
  })

  it('gives a question the state that it had', () => {
    const asked = did(opened, { do: 'question', id: 'q', was: 'parked' }, START)
    expect(conduct(asked, { do: 'back' }, 'p', START)).toMatchObject({
      done: true,
      question: { id: 'q', state: 'parked' },
      agenda: { question: null },
    })
  })

  it('asks for agreement again, and forgets what was agreed', () => {
    const asking = did(opened, { do: 'agreement', on: true }, START)
    const gone = did(asking, { do: 'box', to: 'discussion' }, START)
    const agreed = { at: START, yes: 3, note: 0, notYet: 0, open: 0, clocks: {} }
    expect(did({ ...gone, agreed }, { do: 'back' }, START)).toMatchObject({ agreement: true, agreed: null })
  })

  it('leaves at most so many steps to take back', () => {
    let agenda = opened
    for (let n = 0; n < TRAIL_STEPS + 5; n++)
      agenda = did(agenda, { do: 'discuss', entryId: `e${n}` }, START + n)
    expect(agenda.trail).toHaveLength(TRAIL_STEPS)
  })
})

const QUESTIONS = ['p', 'q', 'r'] as const
type States = Readonly<Record<string, QuestionState>>
/** What back must bring again. */
const placeOf = ({ entryId, walkedTo, box, agreement, question, told }: Agenda, states: States) => ({
  entryId,
  walkedTo,
  box,
  agreement,
  question,
  told: Object.keys(told).sort(),
  states,
})

type Act = AgendaOrder | { do: 'handover' } | { do: 'restart' }
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    do: fc.constantFrom('discuss' as const, 'tell' as const),
    entryId: fc.constantFrom('a', 'b', 'c'),
  }),
  fc.record({ do: fc.constant('box' as const), to: fc.constantFrom(...BOXES) }),
  fc.record({ do: fc.constant('agreement' as const), on: fc.boolean() }),
  fc.record({
    do: fc.constant('question' as const),
    id: fc.constantFrom(...QUESTIONS),
    was: fc.constant('open' as const),
  }),
  fc.constantFrom<Act>(
    { do: 'pause' },
    { do: 'resume' },
    { do: 'extend' },
    { do: 'back' },
    { do: 'handover' },
    { do: 'restart' },
    { do: 'vote', on: true },
    { do: 'lengths', boxes: [{ id: 'timeline', minutes: 30 }] },
  ),
)
const waits = fc.integer({ min: 0, max: 9 * MINUTE })

const reloaded = (agenda: Agenda): Agenda => {
  const doc = new Y.Doc()
  doc.transact(() => writeAgenda(doc, agenda))
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return readAgenda(copy)
}

describe('any course of a meeting, taken back', () => {
  it('comes by every place it was at, in whatever hands and after a restart, and loses no minute', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(act, waits), { maxLength: 30 }), (acts) => {
        let agenda = opened
        let states: States = Object.fromEntries(QUESTIONS.map((id) => [id, 'open']))
        let now = START
        let ran = 0
        const places: ReturnType<typeof placeOf>[] = []
        const account = (): void => {
          const counted = agenda.boxes.reduce((sum, { spentMs }) => sum + spentMs, 0)
          const running = agenda.clock.state === 'running' ? now - agenda.clock.startedAt : 0
          expect(counted + running).toBe(ran)
        }
        const order = (given: AgendaOrder): void => {
          const asked = given.do === 'question' ? { ...given, was: states[given.id] ?? 'open' } : given
          const outcome = conduct(agenda, asked, 'personperson', now)
          if (!outcome.done) return
          const before = placeOf(agenda, states)
          if (given.do !== 'back' && outcome.agenda.trail.length > agenda.trail.length) places.push(before)
          agenda = outcome.agenda
          const { question } = outcome
          if (question) states = { ...states, [question.id]: question.state }
          if (given.do === 'back') expect(placeOf(agenda, states)).toEqual(places.pop())
          account()
        }
        for (const [one, wait] of acts) {
          if (agenda.clock.state === 'running') ran += wait
          now += wait
          if (one.do === 'handover') agenda = seated(agenda, 'otherother00')
          else if (one.do === 'restart') agenda = reloaded(agenda)
          else order(one)
        }
        while (agenda.trail.length > 0) {
          if (agenda.clock.state === 'running') ran += MINUTE
          now += MINUTE
          order({ do: 'back' })
        }
        expect(places).toEqual([])
        expect(placeOf(agenda, states)).toEqual(
          placeOf(opened, Object.fromEntries(QUESTIONS.map((id) => [id, 'open']))),
        )
      }),
      { numRuns: 300 },
    )
  })
})
