import { addEntry, draftsView, liveView, putDraft, readDrafts, showDraft } from '@second-story/board'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { NO_LINES, ownLines } from './own-lines.ts'

const stamp = {
  personId: 'mei00000000',
  role: 'scribe' as const,
  id: 'entry0000000',
  at: '2031-05-06T14:00:00Z',
}
const opened = () => {
  const [doc, mine] = [new Y.Doc(), new Y.Doc()]
  return { doc, mine, lines: ownLines(liveView(doc), draftsView(mine), stamp.personId) }
}

it('shows one’s lines until their words stand on the board, and costs nothing without any', () => {
  const { doc, mine, lines } = opened()
  const entryId = addEntry(doc, stamp, { at: '2031-05-05T22:00:00Z' })
  expect(lines.get()).toBe(NO_LINES)
  putDraft(mine, 'line00000001', { entryId, body: 'The graph was flat' })
  putDraft(mine, 'line00000002', { entryId, body: ' ' })
  expect([...lines.get().byEntry.keys()]).toEqual([entryId])
  expect(lines.get().all.map(({ id }) => id)).toEqual(['line00000001'])
  expect(lines.get()).toBe(lines.get())
  showDraft(doc, stamp, readDrafts(mine)[0]!, { entryId })
  expect(lines.get().all).toEqual([])
})

it('is not told of changes of the board while there are none', () => {
  const { doc, lines } = opened()
  let told = 0
  lines.subscribe(() => told++)
  addEntry(doc, stamp, { at: '2031-05-05T22:00:00Z' })
  expect(told).toBe(0)
})
