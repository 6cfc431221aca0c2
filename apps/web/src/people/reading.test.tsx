import { addPrep, isId } from '@second-story/board'
import { describe, expect, it } from 'vitest'
import { testRoom } from '../room/testing/test-room.tsx'
import { nextRule, rulesRead, tickKey, tickOf } from './reading.ts'

const rules = ['We take good will for granted.', 'Names are not blame.', 'Nobody has to speak.']
const [first, second, third] = rules as [string, string, string]

describe('reading the ground rules', () => {
  it('goes from one to the next, and back to what was left out', () => {
    expect(nextRule(rules, [], null)).toBe(first)
    expect(nextRule(rules, [first], first)).toBe(second)
    expect(nextRule(rules, [second, third], third)).toBe(first)
    expect(nextRule(rules, [first, second], third)).toBeNull()
    expect(nextRule(rules, rules, null)).toBeNull()
  })

  it('has a key of its own for each rule, good for a thing on the board', () => {
    const keys = rules.map(tickKey)
    expect(new Set(keys).size).toBe(3)
    expect(keys.every(isId)).toBe(true)
    expect(tickKey(first)).toBe(keys[0])
  })

  it('takes two ticks of one rule as one, and other lines of the checklist for none', () => {
    const { doc, view } = testRoom().backstage!
    const stamp = { personId: 'person00000', role: 'facilitator', id: tickKey(second), at: '' } as const
    addPrep(doc, stamp, tickOf(second, true))
    addPrep(doc, { ...stamp, personId: 'other000000' }, tickOf(second, true))
    addPrep(doc, { ...stamp, id: 'another00000' }, { kind: 'checklist', text: third, state: 'read' })
    const prep = view.get('prep')
    expect(prep).toHaveLength(2)
    expect(rulesRead(prep, rules)).toEqual([second])
    addPrep(doc, stamp, tickOf(second, false))
    expect(rulesRead(view.get('prep'), rules)).toEqual([])
  })
})
