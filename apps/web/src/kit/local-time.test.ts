import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toLocal, toUtc } from './local-time.ts'

it('shows a moment in the zone of the incident and reads it back, to the minute', () => {
  expect(toLocal('2026-03-02T13:05:00Z', 'Europe/Berlin')).toBe('2026-03-02T14:05')
  expect(toUtc('2026-03-02T14:05', 'Europe/Berlin')).toBe('2026-03-02T13:05:00Z')
  expect([toLocal(null, 'UTC'), toUtc('', 'UTC')]).toEqual(['', null])
})

it('gives back every minute of a year in a zone without clock changes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 29_000_000, max: 29_600_000 }), (minute) => {
      const iso = new Date(minute * 60_000).toISOString().replace('.000', '')
      expect(toUtc(toLocal(iso, 'Asia/Kolkata'), 'Asia/Kolkata')).toBe(iso)
    }),
  )
})

it('takes a time that a clock change skips', () => {
  expect(toUtc('2026-03-29T02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00Z')
})
