import { describe, expect, test } from 'vitest'
import { HIDDEN } from '../test/invented-passive.ts'
import { INVENTED } from '../test/invented.ts'
import { findHints } from './index.ts'

const kindsOf = (text: string) => [
  ...new Set(
    findHints(text)
      .map((hint) => hint.kind)
      .filter((kind) => kind !== 'hidden-actor'),
  ),
]

describe('hints on single sentences', () => {
  test.each(INVENTED)('%s', (text, kinds) => {
    expect(kindsOf(text).toSorted()).toEqual([...kinds].toSorted())
  })

  test.each(HIDDEN)('who was there is hidden in "%s": %s', (text, hidden) => {
    expect(findHints(text).some((hint) => hint.kind === 'hidden-actor')).toBe(hidden)
  })
})

describe('hints in a text', () => {
  test('stand where their words are, counted in UTF-16 units', () => {
    const text = '🙂 Node 3 was full. 🙂 We should have drained it.'
    const [hint] = findHints(text)
    expect(hint).toMatchObject({ kind: 'counterfactual', phrase: 'should have drained' })
    expect(text.slice(hint!.start, hint!.end)).toBe('should have drained')
  })

  test('come in the order of the text, each with a why and a question', () => {
    const hints = findHints('The root cause was a full disk.\n\nIt was my fault. A script was run.')
    expect(hints.map((hint) => hint.kind)).toEqual(['single-cause', 'blame', 'hidden-actor'])
    for (const { suggestion } of hints) expect(suggestion).toMatch(/^[A-Z].+\. .+\?$/)
  })

  test('two kinds may meet on the same words', () => {
    expect(findHints('The admin didn’t bother to look.').map((hint) => hint.kind)).toEqual([
      'counterfactual',
      'blame',
    ])
  })

  test('a hidden actor gives way to every other kind', () => {
    expect(findHints('The volume was accidentally deleted.').map((hint) => hint.kind)).toEqual([
      'human-error',
    ])
  })

  test('a quotation ends where its marks do', () => {
    expect(findHints('She said “we should have known”. We should have asked.')).toMatchObject([
      { phrase: 'should have asked' },
    ])
  })

  test('talk about how one talks gets none', () => {
    expect(findHints('Counterfactuals: what people should have done.')).toEqual([])
  })
})
