import { type Entry, isOnBoard } from '@second-story/board'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Guest, Review } from './harness/http.ts'
import { startServer, type TestServer } from './harness/server.ts'

interface Log {
  name: string
  body: string | Uint8Array
}
interface Incident {
  what: string
  logs: [Log, Log]
  window: { from: string; to: string }
}

const chat = '14:02 <ann> the pager rang\n14:09 <bob> pool is full\n14:20 <ann> rolled back\n'
const status = JSON.stringify({
  incidents: [
    {
      id: 'x1',
      name: 'Checkout is slow',
      status: 'resolved',
      created_at: '2026-05-03T14:06:00Z',
      incident_updates: [
        { status: 'resolved', body: 'It is fast again.', created_at: '2026-05-03T14:30:00Z' },
        { status: 'investigating', body: 'We are looking into it.', created_at: '2026-05-03T14:06:00Z' },
      ],
    },
  ],
})
const invented: Incident = {
  what: 'a chat and a status page',
  logs: [
    { name: 'ops-2026-05-03.log', body: chat },
    { name: 'status.json', body: status },
  ],
  window: { from: '2026-05-03T14:00:00Z', to: '2026-05-03T15:00:00Z' },
}

// Recorded: what one service said about its incidents, and the windows that others took from it.
const data = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))
const files = ['status/githubstatus-incidents-2022.jsonl', 'csv/githubstatus-downtime_windows-first200.csv']
const present = files.every((file) => existsSync(data + file))
const bytesOf = (file: string): Uint8Array => (present ? readFileSync(data + file) : new Uint8Array())
const real: Incident = {
  what: 'updates and downtime windows of a real service',
  logs: [
    { name: 'incidents.jsonl', body: bytesOf(files[0] ?? '') },
    { name: 'windows.csv', body: bytesOf(files[1] ?? '') },
  ],
  window: { from: '2022-03-27T00:00:00Z', to: '2022-04-30T00:00:00Z' },
}

describe.each([invented, ...(present ? [real] : [])])(
  'two sources of one incident: $what',
  ({ logs, window }) => {
    let server: TestServer
    let review: Review
    let ada: Guest
    beforeAll(async () => {
      server = await startServer()
    })
    afterAll(() => server.stop())
    beforeEach(async () => {
      review = await server.createReview()
      ada = await server.join(review, 'facilitator', 'Ada')
    })
    const bring = async ({ name, body }: Log): Promise<{ imported: number; importId: string }> => {
      const query = { fileName: name, timeZone: 'UTC', ...window }
      const { status: code, json } = await server.importLog(review, ada, body, query)
      expect(code).toBe(200)
      return json as { imported: number; importId: string }
    }
    const timeline = async (): Promise<Entry[]> => (await server.exported(review, ada)).timeline as Entry[]

    test('they merge in order of time, and a second import of either adds nothing', async () => {
      const [first, second] = [await bring(logs[0]), await bring(logs[1])]
      const all = await timeline()
      expect(first.imported).toBeGreaterThan(0)
      expect(second.imported).toBeGreaterThan(0)
      expect(all).toHaveLength(first.imported + second.imported)
      const times = all.map(({ at }) => at ?? '')
      expect(times).toEqual(times.toSorted())
      const sources = all.map(({ sourceId }) => sourceId)
      const changes = sources.filter((id, n) => n > 0 && id !== sources[n - 1]).length
      expect(changes).toBeGreaterThan(1)
      expect([(await bring(logs[0])).imported, (await bring(logs[1])).imported]).toEqual([0, 0])
      expect(await timeline()).toEqual(all)
    })

    test('one of them is taken back as a whole, and a later import shows it again', async () => {
      const first = await bring(logs[0])
      const second = await bring(logs[1])
      const undo = `/api/reviews/${review.id}/imports/${second.importId}`
      expect((await server.call('DELETE', undo, ada.session)).json).toEqual({ hidden: second.imported })
      expect((await timeline()).filter(isOnBoard)).toHaveLength(first.imported)
      expect((await bring(logs[1])).imported).toBe(second.imported)
      expect((await timeline()).filter(isOnBoard)).toHaveLength(first.imported + second.imported)
      expect(await timeline()).toHaveLength(first.imported + second.imported)
    })
  },
)
