import fc from 'fast-check'
import type { Doc } from 'yjs'
import { describe, expect, it } from 'vitest'
import { play } from './testing/honest-edits.ts'
import type { Step } from './testing/honest-edits.ts'
import { Session } from './testing/session.ts'
import { PEOPLE } from './testing/world.ts'

/** FUZZ_RUNS is set by the long suite. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 60)

const step: fc.Arbitrary<Step> = fc.record({
  page: fc.nat(1000),
  act: fc.nat(1000),
  at: fc.nat(40),
  size: fc.nat(9),
  words: fc.string({ unit: 'grapheme', maxLength: 8 }),
})

/**
 * What a document shows. Where a page of somebody who may not write has tidied a text that was further on
 * the server, and in a document without a gate, single marks can differ.
 */
function seen(doc: Doc, withMarks: boolean): unknown {
  const { notes, ...rest } = doc.toJSON() as { notes: string }
  return { ...rest, notes: withMarks ? notes : notes.replaceAll(/<\/?(bold|italic|link)[^>]*>/g, '') }
}

describe('G12 honest sessions', { timeout: 120_000 + RUNS * 200 }, () => {
  it('are never refused and converge, with each other and with a document that has no gate', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 40, maxLength: 250, size: 'max' }), (steps) => {
        const session = new Session()
        for (const one of steps) play(session, one)
        session.settle()
        expect(session.objections).toEqual([])
        const { doc } = session.world
        for (const page of session.pages) {
          const exact = PEOPLE[page.name].role === 'scribe' || !page.tidies
          expect(seen(page.doc, exact)).toEqual(seen(doc, exact))
        }
        expect(seen(session.plain, false)).toEqual(seen(doc, false))
      }),
      { numRuns: RUNS },
    )
  })
})
