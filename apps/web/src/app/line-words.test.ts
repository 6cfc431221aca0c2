import { describe, expect, it } from 'vitest'
import { type Connection, newConnection } from '../room/connection.ts'
import { lineBanner, lineWord, nextLineChange } from './line-words.ts'

const T = 1_000_000
const line = (patch: Partial<Connection>): Connection => ({ ...newConnection(T, true), ...patch })
const away = (patch: Partial<Connection> = {}) => line({ state: 'reconnecting', lastHeard: T, ...patch })

describe('words about the line', () => {
  it('keep quiet about a break under 2 s, then say it in the top bar, after 5 s over the board', () => {
    expect([1_999, 2_000].map((ms) => lineWord(away(), T + ms))).toEqual(['Live', 'Reconnecting'])
    expect([4_999, 5_000].map((ms) => lineBanner(away(), T + ms)?.kind)).toEqual([undefined, 'away'])
  })

  it('come by themselves at those moments', () => {
    expect(nextLineChange(away(), T)).toBe(2_000)
    expect(nextLineChange(away(), T + 2_000)).toBe(3_000)
    expect(nextLineChange(away(), T + 5_000)).toBeNull()
  })

  it('say how many changes wait on this device', () => {
    const text = (unsent: number) => {
      const banner = lineBanner(away({ unsent }), T + 5_000)
      return banner?.kind === 'away' ? banner.text : null
    }
    expect(text(0)).toBe('Keep working: the clock and the board go on here.')
    expect(text(1)).toContain('1 change waits on this device.')
    expect(text(3)).toContain('3 changes wait on this device.')
  })

  it('say for 4 s what a return brought, and only where a banner had been seen', () => {
    const back = (awayMs: number) =>
      line({ state: 'connected', back: { at: T, awayMs, sent: 3, arrived: 12 } })
    expect(lineBanner(back(9_000), T + 3_999)).toEqual({
      kind: 'back',
      text: 'Back. Your 3 changes are in; 12 from others arrived.',
    })
    expect(lineBanner(back(9_000), T + 4_000)).toBeNull()
    expect(lineBanner(back(3_000), T + 10)).toBeNull()
  })

  it('say Saving when a change has been on its way for a second', () => {
    const saving = line({ state: 'connected', unsent: 1, unsentSince: T })
    expect([999, 1_000].map((ms) => lineWord(saving, T + ms))).toEqual(['Live', 'Saving'])
  })

  it('say within a second that a change has not been sent, before the break itself is worth a word', () => {
    const waits = away({ unsent: 1, unsentSince: T, saved: 'only-here' })
    expect([499, 500, 9_000].map((ms) => lineWord(waits, T + ms))).toEqual([
      'Live',
      'Not sent yet',
      'Not sent yet',
    ])
    expect(nextLineChange(waits, T)).toBe(500)
  })

  it('say that a replaced link does not come back', () => {
    expect(lineBanner(line({ state: 'not-allowed', barred: 'gone' }), T)?.kind).toBe('stopped')
    expect(lineWord(line({ state: 'not-allowed', barred: 'gone' }), T)).toBe('Closed')
  })
})
