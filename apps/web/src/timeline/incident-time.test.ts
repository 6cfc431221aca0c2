import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bothClocks, dayLabel, lengthLabel, momentOf, readTime, timeLabel, wallAt } from './incident-time.ts'

const at = '2026-03-02T23:25:30Z'

describe('times of an incident', () => {
  it('shows the clock of the incident’s zone', () => {
    expect(wallAt(Date.parse(at), 'Europe/Berlin')).toEqual({
      day: '2026-03-03',
      time: '00:25',
      seconds: '30',
    })
    expect(timeLabel(at, 'minute', 'UTC')).toBe('23:25')
    expect(timeLabel(at, 'about', 'UTC')).toBe('≈23:25')
    expect(timeLabel(at, 'day', 'UTC')).toBe('–')
    expect(timeLabel(null, 'exact', 'UTC')).toBe('–')
  })

  it('names the reader’s own clock only where it differs', () => {
    expect(bothClocks(Date.parse(at), 'UTC', 'UTC')).toBe('2026-03-02 23:25:30 UTC')
    expect(bothClocks(Date.parse(at), 'UTC', 'Asia/Tokyo')).toContain('For you 2026-03-03 08:25 (Asia/Tokyo)')
  })

  it.each([
    ['23:40', { time: '23:40', about: false }],
    ['≈23:40', { time: '23:40', about: true }],
    ['~ 9:05', { time: '09:05', about: true }],
    ['2340', { time: '23:40', about: false }],
    ['23:40:07', { time: '23:40:07', about: false }],
    ['24:00', null],
    ['23:60', null],
    ['late', null],
    ['', null],
  ])('reads %j', (typed, expected) => expect(readTime(typed)).toEqual(expected))

  it('turns a day and a time of the zone into UTC', () => {
    expect(momentOf('2026-07-01', '09:30', 'Europe/Berlin')).toBe('2026-07-01T07:30:00Z')
    expect(momentOf('2026-07-01', '09:30:15', 'UTC')).toBe('2026-07-01T09:30:15Z')
  })

  it('takes the first of two equal times when the clock is turned back, and moves on over a gap', () => {
    expect(momentOf('2026-10-25', '02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00Z')
    expect(momentOf('2026-03-29', '02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00Z')
  })

  it('finds the same wall time again, in any zone and at any hour', () => {
    const zones = fc.constantFrom(
      'UTC',
      'Europe/Berlin',
      'America/St_Johns',
      'Asia/Kathmandu',
      'Australia/Lord_Howe',
    )
    const moments = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2040, 0) })
    fc.assert(
      fc.property(zones, moments, (zone, ms) => {
        const { day, time, seconds } = wallAt(ms, zone)
        const found = wallAt(Date.parse(momentOf(day, `${time}:${seconds}`, zone)), zone)
        expect(found).toEqual({ day, time, seconds })
      }),
    )
  })

  it('says days and lengths in words', () => {
    expect(dayLabel('2026-03-02')).toMatch(/^Monday,? 2 March 2026$/)
    expect(lengthLabel(70 * 60_000)).toBe('70 min')
    expect(lengthLabel(15 * 3_600_000)).toBe('15 h')
    expect(lengthLabel(72 * 3_600_000)).toBe('3 days')
  })
})
