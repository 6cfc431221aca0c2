import type { NoteNode } from '@second-story/board'
import { expect, it } from 'vitest'
import { notesUnder } from './notes-under.ts'

const line = (text: string): NoteNode => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const heading = (attrs: Record<string, unknown>): NoteNode => ({ type: 'heading', attrs })

it('reads what stands under a question, up to the next heading of its rank, without blank lines', () => {
  const notes: NoteNode = {
    type: 'doc',
    content: [
      line('before'),
      heading({ level: 3, questionId: 'tools' }),
      line('one'),
      { type: 'paragraph' },
      heading({ level: 4 }),
      line('two'),
      heading({ level: 3, entryId: 'entry' }),
      line('after'),
    ],
  }
  expect(notesUnder(notes, 'tools')).toEqual([line('one'), line('two')])
  expect(notesUnder(notes, 'other')).toEqual([])
})
