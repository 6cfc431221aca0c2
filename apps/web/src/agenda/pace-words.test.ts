import { describe, expect, it } from 'vitest'
import { PAST, paceWords } from './pace-words.ts'

describe('the pace in words', () => {
  it('is on pace within two minutes, and names the next mark', () => {
    expect(paceWords({ behind: 0, due: '14:33', marked: true })).toBe('On pace. Next mark due 14:33')
    expect(paceWords({ behind: 0, due: PAST, marked: true })).toBe('On pace. The next mark is due')
    expect(paceWords({ behind: 2, due: null, marked: true })).toBe('On pace')
    expect(paceWords({ behind: -1.9, due: '14:33', marked: true })).toBe('On pace. Next mark due 14:33')
  })

  it('says how far behind or ahead the room is, of marks where there are any', () => {
    expect(paceWords({ behind: 3.2, due: '14:33', marked: true })).toBe('3 minutes behind the marks')
    expect(paceWords({ behind: -4.6, due: '14:33', marked: true })).toBe('5 minutes ahead of the marks')
    expect(paceWords({ behind: 3, due: null, marked: false })).toBe('3 minutes behind the plan')
  })
})
