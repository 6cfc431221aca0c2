import {
  addAction,
  addAnnotation,
  addEntry,
  addFactor,
  declareRoots,
  hideEntry,
  readBoard,
  removeWords,
  type Role,
  type Stamp,
} from '@second-story/board'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { closedEvent } from './closed-event.ts'

const AT = '2026-05-04T09:00:00.000Z'
let n = 0
const stampOf = (role: Role): Stamp => ({ id: `thing${++n}`.padEnd(16, '0'), personId: role, role, at: AT })

test('counts what stands, and nothing that was taken off the board', () => {
  const doc = new Y.Doc()
  declareRoots(doc)
  const scribe = (): Stamp => stampOf('scribe')
  const entryId = addEntry(doc, scribe(), { text: 'Pager', at: AT })
  hideEntry(doc, addEntry(doc, scribe(), { text: 'Typed twice', at: AT }), true)
  const said = (): string => addAnnotation(doc, scribe(), { entryId, body: 'We knew' })
  said()
  const factor = (): string => addFactor(doc, scribe(), { text: 'The queue had no limit' })
  factor()
  const action = (role: Role): string =>
    addAction(doc, stampOf(role), { title: 'Give it one', status: 'done' })
  action('scribe')
  action('participant')
  for (const key of [said(), factor(), action('scribe')]) removeWords(doc, key, 'facilitator', AT)
  const { body } = closedEvent('review', readBoard(doc), 'https://review.example', Date.parse(AT))
  expect(JSON.parse(body)).toMatchObject({
    at: null,
    review: {
      meeting: { startedAt: null, closedAt: null },
      counts: { entries: 1, annotations: 1, factors: 1, actions: 1, actionsDone: 1 },
    },
  })
})
