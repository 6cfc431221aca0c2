import { describe, expect, it } from 'vitest'
import { clocksAt, endAfter, momentsOf, offsetLabel, readSpan, repeatedOffset } from './clocks.ts'

const AMSTERDAM = 'Europe/Amsterdam'

describe('the clocks of a moment', () => {
  it('says how far each was from UTC then, summer and winter', () => {
    expect(offsetLabel(Date.UTC(2031, 0, 5), AMSTERDAM)).toBe('UTC+1')
    expect(offsetLabel(Date.UTC(2031, 6, 5), AMSTERDAM)).toBe('UTC+2')
    expect(offsetLabel(Date.UTC(2031, 6, 5), 'Asia/Kolkata')).toBe('UTC+5:30')
    expect(offsetLabel(Date.UTC(2031, 6, 5), 'America/New_York')).toBe('UTC\u22124')
    expect(offsetLabel(Date.UTC(2031, 6, 5), 'UTC')).toBe('UTC')
  })

  it('names a zone once, for all who think in it', () => {
    const clocks = clocksAt(Date.UTC(2031, 0, 31, 23, 25, 10), [
      ['Incident', 'UTC'],
      ['UTC', 'UTC'],
      ['You', AMSTERDAM],
    ])
    expect(clocks).toEqual([
      { whose: 'Incident, UTC', zone: 'UTC', day: '2031-01-31', time: '23:25:10', offset: 'UTC' },
      { whose: 'You', zone: AMSTERDAM, day: '2031-02-01', time: '00:25:10', offset: 'UTC+1' },
    ])
  })

  it('knows the hour that comes twice and the one that is skipped', () => {
    expect(momentsOf('2031-10-26', '02:30', AMSTERDAM)).toEqual([
      '2031-10-26T00:30:00Z',
      '2031-10-26T01:30:00Z',
    ])
    expect(momentsOf('2031-03-30', '02:30', AMSTERDAM)).toEqual([])
    expect(repeatedOffset(Date.parse('2031-10-26T01:30:00Z'), AMSTERDAM)).toBe('UTC+1')
    expect(repeatedOffset(Date.parse('2031-10-26T02:30:00Z'), AMSTERDAM)).toBeNull()
    expect(momentsOf('2031-03-30', '03:30', AMSTERDAM)).toEqual(['2031-03-30T01:30:00Z'])
  })
})

describe('a span', () => {
  it('is read with any dash', () => {
    expect(readSpan('23:40')).toEqual({ time: '23:40', about: false, until: null })
    expect(readSpan('≈23:40–23:55')).toEqual({ time: '23:40', about: true, until: '23:55' })
    expect(readSpan('9:05 - 10:00')).toEqual({ time: '09:05', about: false, until: '10:00' })
    expect(readSpan('23:40 to 00:10')).toEqual({ time: '23:40', about: false, until: '00:10' })
    expect(readSpan('23:40-')).toBeNull()
    expect(readSpan('late')).toBeNull()
  })

  it('ends after it began, over midnight as well', () => {
    expect(endAfter('2031-05-05T23:40:00Z', '00:10', 'UTC')).toBe('2031-05-06T00:10:00Z')
    expect(endAfter('2031-05-05T22:00:00Z', '22:30', 'UTC')).toBe('2031-05-05T22:30:00Z')
    // From the first 02:50 to the second 02:10.
    expect(endAfter('2031-10-26T00:50:00Z', '02:10', AMSTERDAM)).toBe('2031-10-26T01:10:00Z')
  })
})
