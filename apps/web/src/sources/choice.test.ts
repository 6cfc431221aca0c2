import { describe, expect, it } from 'vitest'
import { chosenBy, takeOverOf, toggled, withEdge } from './choice.ts'
import type { LogLine } from './log.ts'

const line = (index: number, at: string | null): LogLine => ({
  at,
  precision: 'minute',
  author: 'ines',
  text: 't',
  source: '',
  line: index + 1,
  id: `line${index}`,
  ms: at === null ? null : Date.parse(at),
  index,
})
const log = [
  line(0, null),
  line(1, '2026-01-01T10:00:00.000Z'),
  line(2, null),
  line(3, '2026-01-01T11:00:00.000Z'),
]
const indexes = (choice: Parameters<typeof chosenBy>[0]): number[] =>
  log.filter(chosenBy(choice)).map(({ index }) => index)

describe('what goes on the board', () => {
  it('is everything, a stretch of time with its ends and what follows untimed, or single lines', () => {
    expect(indexes({ mode: 'all' })).toEqual([0, 1, 2, 3])
    expect(indexes({ mode: 'window', from: '2026-01-01T10:00:00Z', to: '2026-01-01T10:00:00.000Z' })).toEqual(
      [1, 2],
    )
    expect(indexes({ mode: 'lines', ids: new Set(['line0', 'line3']) })).toEqual([0, 3])
  })

  it('is told to the server as a whole, a window, or by its lines where channels are left out', () => {
    expect(takeOverOf({ mode: 'all' }, log, true)).toEqual({})
    expect(takeOverOf({ mode: 'window', from: null, to: 'x' }, log, true)).toEqual({ to: 'x' })
    expect(takeOverOf({ mode: 'all' }, log.slice(1), false)).toEqual({ lines: [1, 2, 3] })
  })

  it('takes a run of lines on, and off again once all of it is on', () => {
    const some = toggled(new Set(['line0']), log.slice(0, 3))
    expect([...some]).toEqual(['line0', 'line1', 'line2'])
    expect([...toggled(some, log.slice(0, 3))]).toEqual([])
  })

  it('moves one edge of a window, and never past the other', () => {
    const whole = { from: '2026-01-01T10:00:00.000Z', to: '2026-01-01T11:00:00.000Z' }
    const at = '2026-01-01T10:30:00.000Z'
    expect(withEdge({ mode: 'all' }, 'from', at, whole)).toEqual({ mode: 'window', ...whole, from: at })
    expect(withEdge({ mode: 'window', from: null, to: whole.from }, 'from', at, whole)).toEqual({
      mode: 'window',
      from: at,
      to: at,
    })
  })
})
