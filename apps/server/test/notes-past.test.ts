import type { NotesAt, NotesHistory } from '@second-story/api'
import { notesOf } from '@second-story/board'
import type { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Guest, Review } from './harness/http.ts'
import { visit } from './harness/page.ts'
import { startServer, type TestServer } from './harness/server.ts'
import { until } from './harness/until.ts'

let server: TestServer
let review: Review
let ada: Guest
const threads = new Set<Worker>()
const began = (thread: Worker): void => void threads.add(thread)
beforeAll(async () => {
  process.on('worker', began)
  server = await startServer()
  review = await server.createReview()
  ada = await server.join(review, 'facilitator', 'Ada')
})
afterAll(() => {
  process.off('worker', began)
  return server.stop()
})

const history = (rest = ''): string => `/api/reviews/${review.id}/notes/history${rest}`
const moments = async (): Promise<NotesHistory['moments']> =>
  ((await server.get(history(), ada.session)).json as unknown as NotesHistory).moments

test('the past of the notes is for those who write them, of this review', async () => {
  for (const role of ['cofacilitator', 'scribe'] as const) {
    const { session } = await server.join(review, role, role)
    expect((await server.get(history(), session)).status).toBe(200)
  }
  for (const role of ['participant', 'observer'] as const) {
    const { session } = await server.join(review, role, role)
    expect((await server.get(history(), session)).status).toBe(403)
    expect((await server.get(history('/1'), session)).status).toBe(403)
  }
  expect((await server.get(history())).status).toBe(401)
  const other = await server.createReview()
  const stranger = await server.join(other, 'facilitator', 'Eve')
  expect((await server.get(history(), stranger.session)).status).toBe(401)
  for (const seq of ['/9999', '/x', '/-1']) {
    expect((await server.get(history(seq), ada.session)).status).toBe(404)
  }
})

test('the notes are told as they were, with who wrote, and with what came since once it is stored', async () => {
  const page = await visit(server.syncUrl, review, ada)
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText('Nobody was paged')])
  notesOf(page.doc).push([paragraph])
  await until('the first moment', async () => (await moments()).length === 1)
  const [first] = await moments()
  expect(first?.by).toEqual([ada.user.id])
  const then = async (): Promise<NotesAt> =>
    (await server.get(history(`/${first?.seq ?? 0}`), ada.session)).json as unknown as NotesAt
  expect((await then()).lines).toEqual([
    { type: 'paragraph', inside: [], runs: [{ text: 'Nobody was paged', by: ada.user.id }] },
  ])
  const text = paragraph.get(0) as Y.XmlText
  text.insert(16, ' by it')
  await until('what came since', async () => (await moments()).at(-1)?.seq !== first?.seq)
  expect((await then()).notes.content).toEqual([
    { type: 'paragraph', content: [{ type: 'text', text: 'Nobody was paged by it' }] },
  ])
  page.leave()
})

test('a moment is found again when the thread that knew it has died', async () => {
  const seq = (await moments()).at(-1)?.seq ?? 0
  await Promise.all([...threads].map((thread) => thread.terminate()))
  expect((await server.get(history(`/${seq}`), ada.session)).status).toBe(200)
})
