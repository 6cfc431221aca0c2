import { expect, it } from 'vitest'
import { headingsOf, timeOf } from './headings.ts'

it('finds the headings of the notes with where they stand and what they are about', () => {
  const text = (words: string) => [{ type: 'text', text: words }]
  const notes = {
    type: 'doc',
    content: [
      { type: 'paragraph', content: text('before') },
      { type: 'heading', attrs: { level: 3, entryId: 'entryentry01' }, content: text('01:52 A larger disk') },
      { type: 'heading', attrs: { level: 2 }, content: text('What we take from it') },
    ],
  }
  expect(headingsOf(notes)).toEqual([
    { index: 1, text: '01:52 A larger disk', entryId: 'entryentry01', isBox: false },
    { index: 2, text: 'What we take from it', entryId: null, isBox: false },
  ])
})

it('knows the time that a heading begins with, remembered ones too', () => {
  expect([
    timeOf('01:52 A larger disk'),
    timeOf('≈23:25 Removed'),
    timeOf('At 01:52'),
    timeOf('01:52'),
  ]).toEqual(['01:52', '≈23:25', null, null])
})
