import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { type Agreement, answerAgreement } from './agreement.ts'
import { answersSince, countAgreement } from './count.ts'

const AT = '2031-05-06T14:40:00Z'
const answer = fc.record({ answer: fc.constantFrom('yes', 'note', 'not-yet'), at: fc.constant(AT) })
const person = fc.stringMatching(/^[a-z]{10}$/)

it('counts everybody present or answered once, whoever left and whoever is there twice', () => {
  fc.assert(
    fc.property(fc.dictionary(person, answer), fc.array(person), (answered, present) => {
      const answers = new Map(Object.entries(answered)) as Map<string, Agreement>
      const counts = countAgreement(answers, [...present, ...present])
      expect(counts.of).toBe(new Set([...answers.keys(), ...present]).size)
      expect(counts.yes + counts.note + counts.notYet + counts.reading).toBe(counts.of)
    }),
  )
})

it('asks anew in a second meeting', () => {
  const answers = new Map<string, Agreement>([['person00000', { answer: 'yes', at: AT }]])
  expect(answersSince(answers, Date.parse(AT) - 1).size).toBe(1)
  expect(answersSince(answers, Date.parse(AT) + 1).size).toBe(0)
})

it('takes the entry of a note along only where there are words about it', () => {
  const doc = new Y.Doc()
  const stamp = { personId: 'person00000', at: AT }
  answerAgreement(doc, stamp, { answer: 'not-yet', text: '  ', entryId: 'entry0000000' })
  expect(doc.getMap('agreement').get('person00000')).toEqual({ answer: 'not-yet', at: AT })
  answerAgreement(doc, stamp, { answer: 'note', text: ' later than that ', entryId: 'entry0000000' })
  expect(doc.getMap('agreement').get('person00000')).toEqual({
    answer: 'note',
    text: 'later than that',
    entryId: 'entry0000000',
    at: AT,
  })
})
