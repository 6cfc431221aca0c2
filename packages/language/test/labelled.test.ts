import { describe, expect, test } from 'vitest'
import { heldOut, labelled, precision, recall, score } from './labelled.ts'

const sentences = labelled()

describe.skipIf(!sentences)('labelled sentences (skipped where ../shared/data is not here)', () => {
  test.each([
    ['tuned on', (odd: boolean) => !odd],
    ['first held out', (odd: boolean) => odd],
  ])('pooled over the four kinds, the half %s stays above the target', (_, wanted) => {
    const pooled = score(sentences!.filter((sentence) => wanted(heldOut(sentence)))).get('pooled')!
    expect(precision(pooled)).toBeGreaterThanOrEqual(0.9)
    expect(recall(pooled)).toBeGreaterThanOrEqual(0.85)
  })
})
