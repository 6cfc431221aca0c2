import { describe, expect, it } from 'vitest'
import { isChosen, takeOverOf, toggled } from './choice.ts'

const line = (at: string | null) => ({ at, precision: 'minute', author: 'a', text: 't', line: 1 })

describe('what goes on the board', () => {
  it('is everything, a stretch of time with its ends, or single lines', () => {
    const window = { mode: 'window', from: '2026-01-01T10:00:00Z', to: '2026-01-01T11:00:00Z' } as const
    expect(isChosen({ mode: 'all' }, line(null), 0)).toBe(true)
    expect(isChosen(window, line('2026-01-01T10:00:00Z'), 0)).toBe(true)
    expect(isChosen(window, line('2026-01-01T11:00:01Z'), 0)).toBe(false)
    expect(isChosen(window, line(null), 0)).toBe(false)
    expect(isChosen({ mode: 'lines', lines: new Set([3]) }, line(null), 3)).toBe(true)
  })

  it('is told to the server in its own words', () => {
    expect(takeOverOf({ mode: 'all' })).toEqual({})
    expect(takeOverOf({ mode: 'window', from: null, to: 'x' })).toEqual({ to: 'x' })
    expect(takeOverOf({ mode: 'lines', lines: new Set([9, 2]) })).toEqual({ lines: [2, 9] })
  })

  it('takes a whole run of lines on or off with the last one pressed', () => {
    expect(toggled(new Set([1]), 4, 2)).toEqual(new Set([1, 2, 3, 4]))
    expect(toggled(new Set([1, 2, 3, 4]), 4, 2)).toEqual(new Set([1]))
  })
})
