import { describe, expect, it } from 'vitest'
import { nearestMoment, readTimed } from './timed-words.ts'

describe('words with a time', () => {
  it.each([
    ['23:40 first reports', { time: '23:40', about: false, text: 'first reports' }],
    ['2340 first reports', { time: '23:40', about: false, text: 'first reports' }],
    ['~9.05 the queue grows', { time: '09:05', about: true, text: 'the queue grows' }],
    ['10:12:07 restarted', { time: '10:12:07', about: false, text: 'restarted' }],
  ])('reads %s', (typed, read) => expect(readTimed(typed)).toEqual(read))

  it.each(['first reports', '23:40', '25:00 late', '10:75 odd', ''])('finds no time in %j', (typed) =>
    expect(readTimed(typed)).toBeNull(),
  )

  it('means the day that is nearest to what is being told, on the clock of the incident', () => {
    expect(nearestMoment('00:10', '2026-01-31T23:25:00Z', 'UTC')).toBe('2026-02-01T00:10:00Z')
    expect(nearestMoment('23:50', '2026-02-01T00:05:00Z', 'UTC')).toBe('2026-01-31T23:50:00Z')
    expect(nearestMoment('10:20', '2026-02-02T09:00:00Z', 'Europe/Berlin')).toBe('2026-02-02T09:20:00Z')
  })
})
