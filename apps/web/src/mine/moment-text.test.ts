import { describe, expect, it } from 'vitest'
import { momentText } from './loose-words.ts'
import { readMoment } from './moment-text.ts'

const NIGHT = { from: '2031-05-05T21:00:00Z', to: '2031-05-06T02:30:00Z', zone: 'UTC' }

describe('where a line belongs while no entry does', () => {
  it.each([
    ['23:40', '2031-05-05T23:40:00Z', null],
    ['≈23.40', '2031-05-05T23:40:00Z', null],
    ['00:30 the second page', '2031-05-06T00:30:00Z', 'the second page'],
    ['9:05', '2031-05-05T09:05:00Z', null],
    ['20:10, on the train', '2031-05-05T20:10:00Z', 'on the train'],
    ['after the second page', null, 'after the second page'],
    ['2031', null, '2031'],
    ['', null, null],
  ])('reads %j', (typed, moment, about) => {
    expect(readMoment(typed, NIGHT)).toEqual({ moment, about })
  })

  it('reads a time on the incident’s clock, and leaves it words while nobody knows the day', () => {
    expect(readMoment('23:40', { ...NIGHT, zone: 'Europe/Berlin' }).moment).toBe('2031-05-05T21:40:00Z')
    expect(readMoment('23:40', { from: null, to: null, zone: 'UTC' })).toEqual({
      moment: null,
      about: '23:40',
    })
  })

  it('shows what it read', () => {
    expect(momentText('2031-05-06T00:30:00Z', 'the second page', 'UTC')).toBe('00:30 the second page')
    expect(momentText(undefined, undefined, 'UTC')).toBe('')
  })
})
