import { beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { backstageView } from './read.ts'
import {
  answerDoor,
  forgetSpoken,
  noteLearned,
  noteReady,
  noteSignal,
  noteSpoken,
  readSpoken,
} from './signals.ts'

let doc: Y.Doc
beforeEach(() => {
  doc = new Y.Doc()
})

it('keeps what people signalled, each once', () => {
  noteSignal(doc, 'entry0000000', 'new', 'pia')
  noteSignal(doc, 'entry0000000', 'new', 'kim')
  noteSignal(doc, 'entry0000000', 'askMe', 'pia')
  const before = Y.encodeStateVector(doc)
  noteSignal(doc, 'entry0000000', 'new', 'pia')
  expect(Y.encodeStateVector(doc)).toEqual(before)
  expect(backstageView(doc).get('signals')).toEqual(
    new Map([['entry0000000', { new: ['pia', 'kim'], askMe: ['pia'] }]]),
  )
})

it('counts who is ready for a step, and forgets those of another', () => {
  expect([noteReady(doc, 1, 'pia'), noteReady(doc, 1, 'pia'), noteReady(doc, 1, 'kim')]).toEqual([1, 1, 2])
  expect(noteReady(doc, 2, 'kim')).toBe(1)
  expect(backstageView(doc).get('ready')).toEqual(
    new Map([
      ['pia', 1],
      ['kim', 2],
    ]),
  )
})

it('keeps who learned something, and who has spoken until the close', () => {
  noteLearned(doc, 'pia')
  noteSpoken(doc, 'kim', 5)
  expect(backstageView(doc).get('learned')).toEqual(new Set(['pia']))
  expect(readSpoken(doc)).toEqual(new Map([['kim', 5]]))
  forgetSpoken(doc)
  expect(readSpoken(doc).size).toBe(0)
})

it('takes one answer a key at the door, and shows them without any', () => {
  expect(answerDoor(doc, 'b', { learned: true })).toBe(true)
  expect(answerDoor(doc, 'a', { again: false, words: 'The wall helps' })).toBe(true)
  expect(answerDoor(doc, 'b', { learned: false })).toBe(false)
  expect(backstageView(doc).get('door')).toEqual([
    { again: false, words: 'The wall helps' },
    { learned: true },
  ])
})
