import { describe, expect, it } from 'vitest'
import type { Question } from '../questions/question.ts'
import type { Entry } from '../timeline/entry.ts'
import type { Walk } from '../timeline/walk.ts'
import { type Agenda, newAgenda } from './agenda.ts'
import { boxesFor } from './boxes.ts'
import { orderOf, standingBy } from './standing-by.ts'

const walk = (entries: readonly Entry[]): Walk => ({
  byId: new Map(entries.map((entry) => [entry.id, entry])),
  order: entries.map(({ id }) => id),
})
const byId = (questions: readonly Question[]) => new Map(questions.map((question) => [question.id, question]))
const timeline = walk([
  { id: 'one' },
  { id: 'two', hidden: true },
  { id: 'mei0000000:proposal' },
  { id: 'three', depth: 'pass' },
  { id: 'merged', mergedInto: 'four' },
  { id: 'four' },
  { id: 'five' },
])
const live: Agenda = { ...newAgenda(boxesFor(60)), state: 'live', box: 'timeline' }
const next = (agenda: Partial<Agenda>, questions: readonly Question[] = []) =>
  standingBy({ ...live, ...agenda }, timeline, byId(questions))

describe('what stands by', () => {
  it('is the opening before the meeting and a second one after it', () => {
    expect(next({ state: 'preparing' })).toEqual({ do: 'open', again: false })
    expect(next({ state: 'closed' })).toEqual({ do: 'open', again: true })
  })

  it('is the timeline after the opening words', () => {
    expect(next({ box: 'intro' })).toEqual({ do: 'box', to: 'timeline' })
  })

  it('is the first entry when nothing has been told, then the next', () => {
    expect(next({})).toEqual({ do: 'discuss', entryId: 'one' })
    expect(next({ entryId: 'four' })).toEqual({ do: 'discuss', entryId: 'five' })
  })

  it('passes over what is hidden, proposed, merged, told or to be passed over', () => {
    expect(next({ entryId: 'one' })).toEqual({ do: 'discuss', entryId: 'four' })
    expect(next({ entryId: 'one', told: { four: 1 } })).toEqual({ do: 'discuss', entryId: 'five' })
  })

  it('goes on from where the walk stood while nothing is being discussed', () => {
    expect(next({ walkedTo: 'four', told: { four: 1 } })).toEqual({ do: 'discuss', entryId: 'five' })
    expect(next({ walkedTo: 'two' })).toEqual({ do: 'discuss', entryId: 'four' })
  })

  it('is the agreement after the last entry, and never what was skipped', () => {
    expect(next({ entryId: 'five', told: { four: 1 } })).toEqual({ do: 'agreement' })
    expect(next({ walkedTo: 'five' })).toEqual({ do: 'agreement' })
  })

  it('is the discussion while the agreement is asked for, whatever is untold', () => {
    expect(next({ agreement: true, entryId: null, walkedTo: 'one' })).toEqual({ do: 'box', to: 'discussion' })
  })

  it('is the next open question by its order, then what was parked, then remediation', () => {
    const questions: Question[] = [
      { id: 'parked', state: 'parked', order: 0 },
      { id: 'second', state: 'open', order: 2, box: 'discussion' },
      { id: 'first', state: 'open', order: 1 },
      { id: 'elsewhere', state: 'open', order: 0, box: 'remediation' },
      { id: 'hidden', order: 0, hidden: true },
      { id: 'merged', order: 0, mergedInto: 'first' },
      { id: 'pia0000000:proposed', order: 0 },
      { id: 'unnumbered' },
    ]
    const asked: string[] = []
    for (;;) {
      const found = next(
        { box: 'discussion', question: asked.at(-1) ?? null },
        questions.map((each) => (asked.includes(each.id) ? { ...each, state: 'asked' } : each)),
      )
      if (found.do !== 'question') {
        expect(found).toEqual({ do: 'box', to: 'remediation' })
        break
      }
      asked.push(found.id)
    }
    expect(asked).toEqual(['first', 'second', 'unnumbered', 'parked'])
  })

  it('does not ask again what is being asked', () => {
    expect(next({ box: 'discussion', question: 'first' }, [{ id: 'first', state: 'open' }])).toEqual({
      do: 'box',
      to: 'remediation',
    })
  })

  it('is the close at last', () => {
    expect(next({ box: 'remediation' })).toEqual({ do: 'close' })
  })

  it('is an order that says what the question was before', () => {
    const questions = byId([{ id: 'parked', state: 'parked' }])
    expect(orderOf({ do: 'question', id: 'parked' }, questions)).toEqual({
      do: 'question',
      id: 'parked',
      was: 'parked',
    })
    expect(orderOf({ do: 'agreement' }, questions)).toEqual({ do: 'agreement', on: true })
    expect(orderOf({ do: 'discuss', entryId: 'one' }, questions)).toEqual({ do: 'discuss', entryId: 'one' })
  })
})
