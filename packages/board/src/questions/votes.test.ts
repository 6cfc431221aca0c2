import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { questionsInOrder } from '../agreement/open-ends.ts'
import { createBoard } from '../create.ts'
import { readAll } from '../snapshot.ts'
import { addQuestion, editQuestion } from './question.ts'
import { castVotes, countVotes, DOTS, orderByVotes } from './votes.ts'

const LETTERS = new Set(['a', 'b', 'c', 'd'])

it('counts three dots of each at most and one on a thing, whatever was written', () => {
  const votes = new Map([
    ['ada0000000', ['one', 'a', 'a', 'b', 'c', 'd', 'two']],
    ['ben0000000', ['b']],
  ])
  expect([...countVotes(votes, LETTERS)]).toEqual([
    ['a', 1],
    ['b', 2],
    ['c', 1],
  ])
})

it('never writes more dots than there are', () => {
  const doc = new Y.Doc()
  castVotes(doc, { personId: 'ada0000000' }, ['a', 'b', 'b', 'c', 'd'], LETTERS)
  expect(doc.getMap('votes').get('ada0000000')).toHaveLength(DOTS)
})

it('leaves the dots for questions alone when somebody votes for actions', () => {
  const doc = new Y.Doc()
  const ada = { personId: 'ada0000000' }
  castVotes(doc, ada, ['a', 'b', 'c'], LETTERS)
  castVotes(doc, ada, ['one', 'two'], new Set(['one', 'two']))
  castVotes(doc, ada, ['d'], LETTERS)
  expect(doc.getMap('votes').get(ada.personId)).toEqual(['one', 'two', 'd'])
})

it('puts what is still to be asked in the order of its dots, after what was asked', () => {
  const doc = new Y.Doc()
  let ids = 0
  const newId = (): string => `question${String(++ids).padStart(4, '0')}`
  createBoard(doc, { title: 'A test' }, newId, ['asked', 'none', 'two', 'one'])
  const [asked, , two, one] = questionsInOrder(readAll(doc, 'questions'))
  editQuestion(doc, asked!.id, { state: 'asked' })
  const stamp = { personId: 'ada0000000', role: 'scribe' as const, id: newId(), at: '2031-05-06T14:45:00Z' }
  const parked = addQuestion(doc, stamp, { text: 'parked', state: 'parked' })
  const all = readAll(doc, 'questions')
  castVotes(doc, { personId: 'ada0000000' }, [two!.id, one!.id], all)
  castVotes(doc, { personId: 'ben0000000' }, [two!.id, asked!.id, parked], all)
  orderByVotes(doc)
  const now = questionsInOrder(readAll(doc, 'questions'))
  expect(now.map(({ text }) => text)).toEqual(['asked', 'two', 'one', 'parked', 'none'])
  expect(now.map(({ state }) => state)).toEqual(['asked', 'open', 'open', 'open', 'open'])
})
