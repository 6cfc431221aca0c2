import { expect, it } from 'vitest'
import { deliveryWords, type Told } from './delivery-words.ts'

const clock = (at: number): string => `${at}`
const told: Told = {
  key: 'closed-1',
  kind: 'review.closed',
  at: 1,
  state: 'waiting',
  nextAt: 9,
  tries: 0,
  attempts: [],
}
const failed = { at: 5, ms: 3, status: 500, detail: 'answered 500' }

it('says nothing where there is nobody to tell', () => expect(deliveryWords([], clock)).toBeNull())

it('says how it stands, of several the last', () => {
  expect(deliveryWords([told], clock)).toBe('Your other tools are being told of the end.')
  const waiting = { ...told, tries: 1, attempts: [failed] }
  expect(deliveryWords([told, waiting], clock)).toContain('answered 500. We try again at 9.')
  const delivered = {
    ...waiting,
    state: 'delivered' as const,
    attempts: [failed, { ...failed, at: 7, detail: null }],
  }
  expect(deliveryWords([delivered], clock)).toContain('were told of the end at 7.')
  expect(deliveryWords([{ ...waiting, state: 'given-up' as const }], clock)).toContain('We no longer try.')
})
