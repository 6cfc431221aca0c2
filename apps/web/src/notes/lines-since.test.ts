import type { WrittenLine } from '@second-story/board'
import { expect, it } from 'vitest'
import { linesSince } from './lines-since.ts'

const line = (...runs: [text: string, by: string][]): WrittenLine => ({
  type: 'paragraph',
  inside: [],
  runs: runs.map(([text, by]) => ({ text, by })),
})

it('tells lines that came and went, and in a line that was changed the words, each with its writer', () => {
  const rows = linesSince(
    [
      line(['Welcome to all', 'ada']),
      line(['It went away', 'ada']),
      line(['Four thousand labels waited', 'ada']),
    ],
    [
      line(['Welcome to all', 'ada']),
      line(['Nine ', 'ben'], ['thousand labels waited', 'ada']),
      line(['Came', 'ben']),
    ],
  )
  expect(rows.map(({ state }) => state)).toEqual(['same', 'gone', 'changed', 'new'])
  expect(rows[2]?.pieces).toEqual([
    { text: 'Four', by: 'ada', state: 'gone' },
    { text: 'Nine', by: 'ben', state: 'new' },
    { text: ' ', by: 'ben', state: 'same' },
    { text: 'thousand labels waited', by: 'ada', state: 'same' },
  ])
})
