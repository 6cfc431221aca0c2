import { describe, expect, it } from 'vitest'
import { followed, FOLLOWING, moves, offersBack } from './following.ts'

const went = { type: 'went', writing: false } as const
const wentWhileWriting = { type: 'went', writing: true } as const
const lookedAway = { type: 'looked-away' } as const
const back = { type: 'back' } as const

describe('following the room', () => {
  it('moves with the room from the start', () => {
    expect(moves(FOLLOWING, went)).toBe(true)
    expect(offersBack(followed(FOLLOWING, went))).toBe(false)
  })

  it('never moves somebody who is writing, and offers the way back', () => {
    expect(moves(FOLLOWING, wentWhileWriting)).toBe(false)
    expect(offersBack(followed(FOLLOWING, wentWhileWriting))).toBe(true)
  })

  it('goes on following once the writing is done', () => {
    const behind = followed(FOLLOWING, wentWhileWriting)
    expect(moves(behind, went)).toBe(true)
    expect(offersBack(followed(behind, went))).toBe(false)
  })

  it('stays where somebody scrolled to, whatever the room does', () => {
    const away = followed(FOLLOWING, lookedAway)
    expect(moves(away, went)).toBe(false)
    expect(followed(away, went)).toBe(away)
    expect(offersBack(away)).toBe(true)
  })

  it('comes back with one press', () => {
    const away = followed(FOLLOWING, lookedAway)
    expect(moves(away, back)).toBe(true)
    expect(followed(away, back)).toEqual(FOLLOWING)
  })
})
