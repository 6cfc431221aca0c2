import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { createBoard } from '../create.ts'
import { factText } from './facts.ts'
import { rewriteFact } from './fact-text.ts'

const withSummary = (words: string): Y.Doc => {
  const doc = new Y.Doc()
  let n = 0
  createBoard(doc, { title: 'T' }, () => `question${String(++n).padStart(4, '0')}`)
  factText(doc, 'summary')?.insert(0, words)
  return doc
}
const summary = (doc: Y.Doc): string => factText(doc, 'summary')?.toString() ?? ''

it('makes the text what somebody made of it, when nobody else wrote', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const doc = withSummary(before)
      rewriteFact(doc, 'summary', before, after)
      expect(summary(doc)).toBe(after)
    }),
  )
})

it('leaves what others wrote before and after the changed words', () => {
  const doc = withSummary('The disk filled. The site stopped.')
  factText(doc, 'summary')?.insert(0, 'At night: ')
  factText(doc, 'summary')?.insert(summary(doc).length, ' It came back.')
  rewriteFact(
    doc,
    'summary',
    'The disk filled. The site stopped.',
    'The disk filled. The whole site stopped.',
  )
  expect(summary(doc)).toContain('At night: ')
  expect(summary(doc)).toContain(' It came back.')
  expect(summary(doc)).toContain('whole')
})

it('touches only what differs', () => {
  const doc = withSummary('one two three')
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  rewriteFact(doc, 'summary', 'one two three', 'one 2 three')
  expect(updates).toHaveLength(1)
  expect(summary(doc)).toBe('one 2 three')
})

it.each([
  ['with the same first half', 'was 😀', 'was 🐀'],
  ['with the same second half', 'was \u{1F600}', 'was \u{1FA00}'],
])('puts one emoji in the place of another %s, as a whole', (_, before, after) => {
  const doc = withSummary(before)
  rewriteFact(doc, 'summary', before, after)
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  expect([summary(doc), summary(other)]).toEqual([after, after])
})
