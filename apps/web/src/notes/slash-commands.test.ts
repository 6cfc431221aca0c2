import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endedBySpace, SLASH_COMMANDS, slashMatches } from './slash-commands.ts'

const names = (query: string): string[] => slashMatches(query).map(({ command }) => command.name)

describe('what / offers', () => {
  it('is everything at first, and what the letters name before what they begin', () => {
    expect(names('')).toHaveLength(SLASH_COMMANDS.length)
    expect(names('s')[0]).toBe('Surprise')
    expect(names('op')).toEqual(expect.arrayContaining(['Open question', 'Opinion']))
    expect(names('tasks')).toEqual(['Checklist'])
    expect(names('zebra')).toEqual([])
  })

  it('takes the words after /t and no other', () => {
    expect(slashMatches('t 23:40 first reports')).toEqual([
      { command: expect.objectContaining({ id: 'entry' }), words: '23:40 first reports' },
    ])
    expect(names('and or')).toEqual([])
  })

  it('is done with a space where nothing more can follow', () => {
    expect(endedBySpace('q')?.id).toBe('quote')
    expect(endedBySpace('t')).toBeNull()
    expect(endedBySpace('quo')).toBeNull()
  })

  it('has different letters for each', () => {
    expect(new Set(SLASH_COMMANDS.map(({ short }) => short)).size).toBe(SLASH_COMMANDS.length)
  })

  it('never fails, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => Array.isArray(slashMatches(typed))),
      { numRuns: 50 },
    )
  })
})
