import {
  addEntry,
  draftsView,
  liveView,
  putBackAnnotation,
  putDraft,
  readBoard,
  readDrafts,
  showDraft,
  withdrawAnnotation,
} from '@second-story/board'
import { beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { type Connection, newConnection } from './connection.ts'
import { settling } from './settling.ts'

const ME = 'mei00000000'
const stamp = { personId: ME, role: 'participant' as const, id: 'entry0000000', at: '2031-05-06T14:00:00Z' }
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

let doc: Y.Doc
let mine: Y.Doc
let connection: StoreApi<Connection>
let show: () => void
const begin = (): (() => void) =>
  settling({ mine, view: draftsView(mine), board: { doc, view: liveView(doc), connection }, personId: ME })
const said = () => [...readBoard(doc).annotations.values()]

beforeEach(() => {
  ;[doc, mine] = [new Y.Doc(), new Y.Doc()]
  connection = createStore<Connection>(() => ({ ...newConnection(0, true), state: 'connected', unsent: 0 }))
  const entryId = addEntry(doc, { ...stamp, role: 'scribe' }, { at: '2031-05-05T22:00:00Z' })
  putDraft(mine, 'line00000001', { entryId, body: 'The graph was flat' })
  show = () => showDraft(doc, stamp, readDrafts(mine)[0]!, { entryId })
})

it('keeps a line that was shown until the server has its words, also over a page that ends in between', async () => {
  connection.setState({ unsent: 1 })
  const end = begin()
  show()
  await turn()
  expect(readDrafts(mine)).toHaveLength(1)
  end()
  begin()
  connection.setState({ state: 'reconnecting', unsent: 0 })
  await turn()
  expect(readDrafts(mine)).toHaveLength(1)
  connection.setState({ state: 'connected' })
  await turn()
  expect([readDrafts(mine).length, said().length]).toEqual([0, 1])
})

it('gives a line back to its author who takes it off the board, and takes it away again when it is put back', async () => {
  begin()
  show()
  await turn()
  const [words] = said()
  withdrawAnnotation(doc, words!.id)
  await turn()
  expect(readDrafts(mine)).toMatchObject([{ id: 'line00000001', body: 'The graph was flat', kept: true }])
  putBackAnnotation(doc, words!)
  await turn()
  expect([readDrafts(mine).length, said().length]).toEqual([0, 1])
})
