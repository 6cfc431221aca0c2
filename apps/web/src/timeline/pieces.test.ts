import { expect, it } from 'vitest'
import { piecesOf } from './pieces.ts'

it('offers nothing that begins with signs alone', () => {
  const pieces = piecesOf({ text: 'It stood still. ( As meant to. ) ... the room waited! :-)' })
  expect(pieces.map(({ words }) => words)).toEqual([
    'It stood still.',
    '( As meant to. ) ...',
    'the room waited! :-)',
  ])
})

it('offers the clauses of a title and the lines of a detail, each where it begins', () => {
  const entry = { text: 'The disk fills; writes stop', detail: '22:01 lag\n\n22:04 looking' }
  const pieces = piecesOf(entry)
  expect(pieces.map(({ words }) => words)).toEqual([
    'The disk fills;',
    'writes stop',
    '22:01 lag',
    '22:04 looking',
  ])
  for (const { field, offset, words } of pieces)
    expect(entry[field].slice(offset).startsWith(words)).toBe(true)
})
