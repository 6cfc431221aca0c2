import { describe, expect, test } from 'vitest'
import { findHints } from '../src/index.ts'
import type { HintKind } from '../src/index.ts'
import { COUNTERFACTUAL } from './written-counterfactual.ts'
import { BLAME, BLAME_AND_PAST, CAUSE_AND_SLIP, HUMAN_ERROR, SINGLE_CAUSE } from './written-judging.ts'
import { LEFT_ALONE } from './written-left-alone.ts'
import { NEAR_MISSES } from './written-near-misses.ts'

const GROUPS: readonly (readonly [readonly HintKind[], readonly string[]])[] = [
  [['counterfactual'], COUNTERFACTUAL],
  [['blame'], BLAME],
  [['blame', 'counterfactual'], BLAME_AND_PAST],
  [['single-cause'], SINGLE_CAUSE],
  [['human-error'], HUMAN_ERROR],
  [['human-error', 'single-cause'], CAUSE_AND_SLIP],
  [[], LEFT_ALONE],
  [[], NEAR_MISSES],
]

describe('sentences as people write them in reviews and chats', () => {
  test.each(GROUPS)('meant as %j get just that', (kinds, written) => {
    const others = written.filter((sentence) => {
      const found = new Set(findHints(sentence).map((hint) => hint.kind))
      found.delete('hidden-actor')
      return [...found].toSorted().join(' ') !== kinds.join(' ')
    })
    expect(others).toEqual([])
  })
})
