import { describe, expect, it } from 'vitest'
import { figuresOf } from './durations.ts'

describe('how long it took', () => {
  it('reckons each time from the beginning and says how', () => {
    const [detect, mitigate, resolve] = figuresOf(
      { start: '2031-05-05T22:00:00Z', detected: '2031-05-05T22:14:00Z', resolved: '2031-05-06T04:10:00Z' },
      'UTC',
    )
    expect([detect?.length, mitigate?.length, resolve?.length]).toEqual(['14 min', null, '6 h 10 min'])
    expect(detect?.how).toBe(
      'From 22:00, when it began, to 22:14, when it was detected, as the facts say (UTC).',
    )
    expect(resolve?.how).toContain('2031-05-06 04:10')
  })

  it('leaves unknown what the facts do not say, and says what is missing', () => {
    const [detect] = figuresOf({}, 'UTC')
    expect(detect).toMatchObject({
      length: null,
      how: 'The facts do not say when it began or when it was detected.',
    })
  })

  it('makes no figure of an end before the beginning', () => {
    const [detect] = figuresOf({ start: '2031-05-05T22:00:00Z', detected: '2031-05-05T21:00:00Z' }, 'UTC')
    expect(detect?.length).toBeNull()
    expect(detect?.how).toBe('In the facts it was detected before it began.')
  })
})
