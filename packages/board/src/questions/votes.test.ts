import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { castVotes, countVotes, DOTS } from './votes.ts'

it('counts three dots of each at most and one on a thing, whatever was written', () => {
  const votes = new Map([
    ['ada0000000', ['a', 'a', 'b', 'c', 'd']],
    ['ben0000000', ['b']],
  ])
  expect([...countVotes(votes)]).toEqual([
    ['a', 1],
    ['b', 2],
    ['c', 1],
  ])
})

it('never writes more dots than there are', () => {
  const doc = new Y.Doc()
  castVotes(doc, { personId: 'ada0000000' }, ['a', 'b', 'b', 'c', 'd'])
  expect(doc.getMap('votes').get('ada0000000')).toHaveLength(DOTS)
})
