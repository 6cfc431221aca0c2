import { expect, it } from 'vitest'
import { daysUntil, isFarOff, usualDue } from './due.ts'

const MEETING = Date.parse('2026-03-02T14:00:00Z')

it('is two weeks after the meeting unless somebody says otherwise', () => {
  expect(usualDue(MEETING)).toBe('2026-03-16')
  expect(daysUntil('2026-03-16', MEETING)).toBe(14)
})

it('asks again beyond thirty days and never where there is no date', () => {
  expect(isFarOff('2026-04-01', MEETING)).toBe(false)
  expect(isFarOff('2026-04-02', MEETING)).toBe(true)
  expect(isFarOff(null, MEETING)).toBe(false)
})
