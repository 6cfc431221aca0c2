import type { OwnChange } from '@second-story/board'
import { describe, expect, it } from 'vitest'
import { undoneWords } from './undo-words.ts'

const change = (more: Partial<OwnChange>): OwnChange => ({
  section: 'timeline',
  key: 'thing0000001',
  field: null,
  was: undefined,
  now: undefined,
  ...more,
})

describe('what was undone, in words', () => {
  it.each<[string, OwnChange[]]>([
    ['a new entry', [change({ now: { text: 'One' } })]],
    ['a change of an entry', [change({ field: 'text', was: 'One', now: 'Two' })]],
    ['hiding an entry', [change({ field: 'hidden', now: true })]],
    ['merging an entry', [change({ field: 'until', now: 'x' }), change({ field: 'mergedInto', now: 'two' })]],
    [
      'splitting an entry',
      [change({ field: 'text' }), change({ now: { text: 'B', splitFrom: 'thing0000001' } })],
    ],
    ['withdrawing your words', [change({ section: 'annotations', was: { body: 'One' } })]],
    ['your answer', [change({ section: 'agreement', was: { answer: 'yes' }, now: { answer: 'note' } })]],
    ['your last change', [change({ section: 'sources' })]],
  ])('%s', (words, step) => {
    expect(undoneWords(step)).toBe(words)
  })
})
