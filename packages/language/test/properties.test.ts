import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findHints } from '../src/index.ts'
import type { Hint } from '../src/index.ts'
import { INVENTED } from './invented.ts'

/** Words and marks that rules look at, in any order: closer to trouble than random letters. */
const MARKS = `" “ ” ‘ ’ ' \` \`\`\` > * _ ( , . ? … 🙂 ﬁ İ`
const word = fc.constantFrom(
  '\n',
  '\n\n',
  '\ud800',
  ...MARKS.split(' '),
  ...INVENTED.flatMap(([sentence]) => sentence.split(' ')),
)
const text = fc.oneof(
  fc.array(word, { maxLength: 80 }).map((list) => list.join(' ')),
  fc.array(word, { maxLength: 80 }).map((list) => list.join('')),
  fc.string({ unit: 'binary', maxLength: 400 }),
)

function expectSound(input: string, hints: readonly Hint[]): void {
  const ends = new Map<string, number>()
  let last = 0
  for (const { start, end, kind, phrase } of hints) {
    expect(start).toBeGreaterThanOrEqual(last)
    expect(end).toBeGreaterThan(start)
    expect(end).toBeLessThanOrEqual(input.length)
    expect(phrase).toBe(input.slice(start, end))
    expect(start).toBeGreaterThanOrEqual(ends.get(kind) ?? 0)
    ends.set(kind, end)
    last = start
  }
}

describe('any text', () => {
  test('gets hints in order, inside the text, with its words, never two of a kind on the same ones', () => {
    fc.assert(
      fc.property(text, (input) => {
        expectSound(input, findHints(input))
      }),
      { numRuns: 1000 },
    )
  })

  test('gets the same hints twice', () => {
    fc.assert(
      fc.property(text, (input) => {
        expect(findHints(input)).toEqual(findHints(input))
      }),
      { numRuns: 100 },
    )
  })

  test('gets the hints of its paragraphs', () => {
    const paragraph = fc.constantFrom(...INVENTED.map(([sentence]) => sentence))
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 12 }), (list) => {
        const joined = findHints(list.join('\n\n')).map((hint) => hint.phrase)
        expect(joined).toEqual(list.flatMap((one) => findHints(one).map((hint) => hint.phrase)))
      }),
      { numRuns: 100 },
    )
  })
})

describe('20,000 characters that repeat one thing', () => {
  // Work that grows with the square of the length would hang here; no clock is read.
  test.each([
    'should have ',
    'if we had ',
    'had the ',
    'my fault ',
    "'a ",
    '"',
    '“a',
    '«',
    '`a',
    '```',
    '> a\n',
    '\n',
    "'ve",
    "n't",
    'the root cause of ',
    'by mistake ',
    ', should have ',
    'a.',
    '@',
    '_a',
    'the team of the failed to ',
    '’',
    'ab-',
    'http://',
  ])('%j is read to its end', (unit) => {
    const input = unit.repeat(Math.ceil(20_000 / unit.length)).slice(0, 20_000)
    expectSound(input, findHints(input))
  })
})
