import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Guest, Review } from './harness/http.ts'
import { startServer, type TestServer } from './harness/server.ts'

const LOG = '14:02 The pager rang for the checkout\n14:05 Ines took it\n14:09 Rolled back the new cache\n'
const QUERY = { fileName: 'notes.txt', timeZone: 'UTC', date: '2026-05-03' }

describe('what lies beside the board', () => {
  let server: TestServer
  let review: Review
  let ada: Guest
  let kit: Guest
  let sourceId: string
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server.stop())
  beforeEach(async () => {
    review = await server.createReview()
    ada = await server.join(review, 'facilitator', 'Ada')
    kit = await server.join(review, 'observer', 'Kit')
    const query = new URLSearchParams(QUERY).toString()
    const path = `/api/reviews/${review.id}/sources?${query}`
    const { json } = await server.call('POST', path, ada.session, LOG, 'text/plain')
    sourceId = String(json.sourceId)
  })
  const at = (rest: string): string => `/api/reviews/${review.id}/${rest}`

  test('a log that is only kept is named on the board, and nothing of it stands there', async () => {
    const { timeline, sources } = await server.exported(review, ada)
    expect(timeline).toEqual([])
    expect(sources).toMatchObject([{ id: sourceId, count: 3, first: '2026-05-03T14:02:00.000Z' }])
  })

  test('everybody who reads the board reads the lines around an entry', async () => {
    const taken = await server.post(at(`sources/${sourceId}/import`), ada.session, { lines: [1] })
    expect(taken.json).toMatchObject({ imported: 1 })
    const [entry] = (await server.exported(review, ada)).timeline
    const { json } = await server.get(
      at(`sources/${sourceId}/lines?entry=${entry?.id}&around=1`),
      kit.session,
    )
    expect(json).toMatchObject({ name: 'notes.txt', count: 3, at: 1, first: 0, last: 2 })
    expect(json.lines).toMatchObject([{ index: 0 }, { index: 1, entryId: entry?.id }, { index: 2 }])
    const none = await server.get(at(`sources/${sourceId}/lines?entry=nothing0000000`), kit.session)
    expect(none.status).toBe(404)
  })

  test('whoever keeps the timeline opens a log as it came and sees its imports', async () => {
    await server.post(at(`sources/${sourceId}/import`), ada.session, { lines: [0, 1] })
    const { json } = await server.get(at('imports'), ada.session)
    expect(json).toMatchObject([{ sourceId, entries: 2, by: ada.user.id, undone: false }])
    const answer = await fetch(
      `${server.syncUrl.replace(/^ws(.*)\/sync$/, 'http$1')}${at(`sources/${sourceId}/content`)}`,
      {
        headers: { authorization: `Bearer ${ada.session}` },
      },
    )
    expect(await answer.text()).toBe(LOG)
    expect(answer.headers.get('content-type')).toBe('application/octet-stream')
    expect(JSON.parse(answer.headers.get('read-as') ?? '')).toEqual({ day: '2026-05-03', columns: null })
    for (const closed of [`sources/${sourceId}/content`, 'imports'])
      expect((await server.get(at(closed), kit.session)).status).toBe(403)
  })
})
