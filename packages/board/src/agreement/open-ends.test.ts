import { expect, it } from 'vitest'
import type { Agreement, AgreementNote } from './agreement.ts'
import { looseActions, openNotes, unaskedQuestions, untoldEntries } from './open-ends.ts'

it('leaves out of the untold what was told, is on, was passed over or is not on the board', () => {
  const byId = new Map(
    [
      { id: 'told' },
      { id: 'now' },
      { id: 'passed', depth: 'pass' as const },
      { id: 'gone', hidden: true },
      { id: 'person:proposal' },
      { id: 'left' },
    ].map((entry) => [entry.id, entry]),
  )
  const timeline = { byId, order: [...byId.keys()] }
  expect(untoldEntries({ told: { told: 5 }, entryId: 'now' }, timeline)).toEqual(['left'])
})

it('counts a note as open until it is settled, and an answer without words never', () => {
  const answers = new Map<string, Agreement>([
    ['late', { answer: 'note', text: 'a gap', at: '2031-05-06T14:42:00Z' }],
    ['early', { answer: 'not-yet', text: 'the order', at: '2031-05-06T14:41:00Z' }],
    ['done', { answer: 'note', text: 'a name', at: '2031-05-06T14:40:00Z' }],
    ['silent', { answer: 'not-yet', at: '2031-05-06T14:40:00Z' }],
  ])
  const decided = new Map<string, AgreementNote>([
    ['done', { state: 'settled' }],
    ['early', { state: 'open' }],
  ])
  expect(openNotes(answers, decided)).toEqual(['early', 'late'])
})

it('finds the questions nobody asked, in their order', () => {
  const questions = new Map(
    [
      { id: 'c', order: 2, state: 'parked' as const },
      { id: 'a', order: 1, state: 'open' as const },
      { id: 'b', order: 0, state: 'asked' as const },
      { id: 'person:p', order: 0, state: 'open' as const },
    ].map((one) => [one.id, one]),
  )
  expect(unaskedQuestions(questions).map(({ id }) => id)).toEqual(['a', 'c'])
})

it('finds the actions that lack an owner or a day, and no parked or dropped ones', () => {
  const day = '2031-05-20'
  const actions = new Map(
    [
      { id: 'whole', owner: { name: 'Kofi' }, due: day },
      { id: 'unowned', due: day, status: 'open' as const },
      { id: 'undated', owner: { name: 'Kofi' }, due: null },
      { id: 'parked', status: 'parked' as const },
      { id: 'dropped', status: 'dropped' as const },
      { id: 'person:p' },
    ].map((one) => [one.id, one]),
  )
  expect(looseActions(actions).map(({ id }) => id)).toEqual(['unowned', 'undated'])
})
