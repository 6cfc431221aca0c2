import fc from 'fast-check'
import { expect, it } from 'vitest'
import { daysUntil, hasSoaked, isFarOff, isLongTerm, secondLook, soakEnd, usualDue } from './days.ts'

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

it('is for the long term where it is due later or large', () => {
  expect(isLongTerm({ due: '2026-03-16' }, MEETING)).toBe(false)
  expect(isLongTerm({ due: '2026-03-16', size: 'l' }, MEETING)).toBe(true)
  expect(isLongTerm({ due: '2026-06-01', size: 's' }, MEETING)).toBe(true)
})

it('soaks for two working days, over a weekend longer', () => {
  expect(soakEnd(Date.parse('2026-03-02T14:00:00Z'))).toBe('2026-03-04')
  expect(soakEnd(Date.parse('2026-03-05T14:00:00Z'))).toBe('2026-03-09')
  expect(hasSoaked({ status: 'soaking', soakUntil: '2026-03-04' }, Date.parse('2026-03-03T23:59:00Z'))).toBe(
    false,
  )
  expect(hasSoaked({ status: 'soaking', soakUntil: '2026-03-04' }, Date.parse('2026-03-04T00:00:00Z'))).toBe(
    true,
  )
  expect(hasSoaked({ status: 'open', soakUntil: '2026-03-04' }, Infinity)).toBe(false)
})

it('looks again six months later, never in the seventh month', () => {
  expect(secondLook(Date.parse('2026-03-02T14:00:00Z'))).toBe('2026-09-02')
  expect(secondLook(Date.parse('2026-08-31T14:00:00Z'))).toBe('2027-02-28')
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
      (at) => {
        const look = new Date(secondLook(at.getTime()))
        const months =
          (look.getUTCFullYear() - at.getUTCFullYear()) * 12 + look.getUTCMonth() - at.getUTCMonth()
        expect(months).toBe(6)
      },
    ),
    { numRuns: 50 },
  )
})
