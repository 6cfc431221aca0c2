import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { restored, standingOf, stored, typed } from './shared-field.ts'

describe('a short text under two pairs of hands', () => {
  it('is mine to write while nobody else touched it', () => {
    const begun = typed(null, 'disk full', 'disk full on db1')
    expect(standingOf(begun, 'disk full')).toBe('mine')
  })

  it('shows both when somebody else changed it meanwhile', () => {
    const begun = typed(null, 'disk full', 'disk full on db1')
    expect(standingOf(begun, 'disk nearly full')).toBe('both')
    expect(standingOf(typed(begun, 'disk nearly full', 'disk full on db2'), 'disk nearly full')).toBe('both')
  })

  it('is settled when both wrote the same', () => {
    const begun = typed(null, 'disk full', 'disk full on db1')
    expect(standingOf(begun, 'disk full on db1')).toBe('theirs')
  })

  it('takes over what others write while nothing of mine is pending', () => {
    const begun = typed(typed(null, 'disk full', 'disk full on'), 'disk full', 'disk full')
    expect(standingOf(begun, 'disk nearly full')).toBe('theirs')
    expect(typed(begun, 'disk nearly full', 'x')).toEqual({ base: 'disk nearly full', draft: 'x' })
  })

  it('comes back from storage as it was, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (base, draft) => {
        expect(restored(stored({ base, draft }))).toEqual({ base, draft })
      }),
    )
    fc.assert(fc.property(fc.string(), (junk) => void restored(junk)))
    expect(restored('[1]')).toBeNull()
  })

  it('never lets a stale draft be written over somebody’s newer text', () => {
    const texts = fc.constantFrom('a', 'b', 'c', 'd')
    fc.assert(
      fc.property(texts, texts, texts, (before, mine, theirs) => {
        const begun = typed(null, before, mine)
        if (standingOf(begun, theirs) === 'mine') expect(theirs).toBe(before)
      }),
    )
  })
})
