import { describe, expect, it } from 'vitest'
import { STANDING_QUESTIONS } from '../questions/question.ts'
import { facilitation, facilitationChanges, withChanges } from './catalogue.ts'
import { ENGLISH } from './english.ts'

const sentences = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value as object).flatMap(sentences)

describe('the English catalogue', () => {
  it('has the shape that a server’s own is held to', () => {
    expect(facilitation.parse(ENGLISH)).toEqual(ENGLISH)
  })

  it('asks nobody why and names no culprit', () => {
    const asked = sentences([ENGLISH.probes, ENGLISH.timeline.inflection, ENGLISH.gate, ENGLISH.discussion])
    expect(asked.filter((text) => /^why|\bwhy did you|who caused|!/i.test(text))).toEqual([])
  })

  it('lends its first six discussion questions to every review', () => {
    expect(STANDING_QUESTIONS).toEqual(ENGLISH.discussion.slice(0, 6))
  })
})

describe('a server’s own words', () => {
  it('replace what they name and leave the rest', () => {
    const changes = facilitationChanges.parse({
      opening: { frame: ['We learn.'] },
      probes: { help: { heard: 'I called', ask: ['Whom?'] } },
    })
    const own = withChanges(ENGLISH, changes)
    expect(own.opening.frame).toEqual(['We learn.'])
    expect(own.opening.groundRules).toEqual(ENGLISH.opening.groundRules)
    expect(own.probes.help.ask).toEqual(['Whom?'])
    expect(own.probes.silence).toEqual(ENGLISH.probes.silence)
  })

  it.each([
    ['a part there is none of', { openings: {} }],
    ['an empty list', { gate: [] }],
    ['fewer questions than every review starts from', { discussion: ['One?'] }],
    ['a blank sentence', { door: { again: '  ' } }],
    ['a sentence that is no sentence', { opening: { frame: [7] } }],
    ['a sentence too long for a line', { gate: ['a'.repeat(501)] }],
  ])('are refused with %s', (_, changes) => {
    expect(facilitationChanges.safeParse(changes).success).toBe(false)
  })
})
