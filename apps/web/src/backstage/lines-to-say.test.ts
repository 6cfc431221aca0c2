import { ENGLISH } from '@second-story/board'
import { expect, it } from 'vitest'
import { linesToSay, type Moment, threeFrom } from './lines-to-say.ts'

const moment = (fields: Partial<Moment>): Moment => ({
  phase: 'timeline',
  entry: null,
  before: null,
  annotations: [],
  asked: [],
  ...fields,
})

it('opens with the frame, which is said while the answers gather', () => {
  const lines = linesToSay(ENGLISH, moment({ phase: 'intro' }))
  expect(lines.slice(0, 2)).toEqual(ENGLISH.opening.frame.slice(0, 2))
})

it('asks about the entry at hand', () => {
  const entry = { id: 'entry0000000', kind: 'graph' as const }
  expect(linesToSay(ENGLISH, moment({ entry }))[0]).toBe(ENGLISH.probes.instrument.ask[0])
})

it('leaves out of the discussion what stands among its questions already', () => {
  const asked = ENGLISH.discussion.slice(0, 6)
  expect(linesToSay(ENGLISH, moment({ phase: 'discussion', asked }))).toEqual(ENGLISH.discussion.slice(6))
})

it('goes round when it shows the next three, and repeats nothing where there are fewer', () => {
  expect(threeFrom(['a', 'b', 'c', 'd'], 3)).toEqual(['d', 'a', 'b'])
  expect(threeFrom(['a', 'b'], 0)).toEqual(['a', 'b'])
  expect(threeFrom([], 0)).toEqual([])
})
