import { hideEntry, isOnBoard, type Entry } from '@second-story/board'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Guest, Review } from './harness/http.ts'
import { type Page, visit } from './harness/page.ts'
import { startServer, type TestServer } from './harness/server.ts'
import { until } from './harness/until.ts'

const LOG = '14:02 The pager rang for the checkout\n14:05 Ines took it\n14:09 Rolled back the new cache\n'
const QUERY = { fileName: 'notes.txt', timeZone: 'UTC', date: '2026-05-03' }

describe('bringing a log in', () => {
  let server: TestServer
  let review: Review
  let ada: Guest
  beforeAll(async () => {
    server = await startServer({ env: { LIMITS: '{"timelineEntries": 3000}' } })
  })
  afterAll(() => server.stop())
  beforeEach(async () => {
    review = await server.createReview()
    ada = await server.join(review, 'facilitator', 'Ada')
  })
  const timeline = async (): Promise<Entry[]> => (await server.exported(review, ada)).timeline as Entry[]
  const shown = async (): Promise<(string | undefined)[]> =>
    (await timeline()).filter(isOnBoard).map(({ text }) => text)
  const undo = (importId: unknown) =>
    server.call('DELETE', `/api/reviews/${review.id}/imports/${String(importId)}`, ada.session)
  const page = (): Promise<Page> => visit(server.syncUrl, review, ada)

  test('a dry run shows what would come and changes nothing', async () => {
    const { status, json } = await server.importLog(review, ada, LOG, { ...QUERY, dryRun: '1' })
    expect(status).toBe(200)
    expect(json).toMatchObject({
      imported: 3,
      skipped: 0,
      first: '2026-05-03T14:02:00.000Z',
      last: '2026-05-03T14:09:00.000Z',
      needs: [],
    })
    expect(json.entries).toHaveLength(3)
    expect(json).not.toHaveProperty('importId')
    const { timeline: entries, sources } = await server.exported(review, ada)
    expect([entries, sources]).toEqual([[], []])
  })

  test('an import says where each entry comes from, and the log is kept as it came', async () => {
    const { json } = await server.importLog(review, ada, LOG, QUERY)
    expect(json.imported).toBe(3)
    const { timeline: entries, sources } = await server.exported(review, ada)
    expect(sources).toMatchObject([{ name: 'notes.txt', zone: 'UTC', count: 3, by: ada.user.id }])
    expect(entries[1]).toMatchObject({
      text: 'Ines took it',
      at: '2026-05-03T14:05:00.000Z',
      lines: [2, 2],
      sourceId: sources[0]?.id,
      importedBy: ada.user.id,
    })
    const kept = `/api/reviews/${review.id}/sources/${sources[0]?.id}`
    const around = await server.get(`${kept}/lines?entry=${entries[1]?.id}&around=1`, ada.session)
    expect(around.json).toMatchObject({
      count: 3,
      lines: [{ line: 1 }, { line: 2, text: 'Ines took it' }, { line: 3 }],
    })
    expect((await server.get(kept, ada.session)).status).toBe(404)
  })

  test('importing again adds only what is new, also from a longer log', async () => {
    await server.importLog(review, ada, LOG, QUERY)
    expect((await server.importLog(review, ada, LOG, QUERY)).json.imported).toBe(0)
    expect((await server.importLog(review, ada, `13:59 Deployed\n${LOG}`, QUERY)).json.imported).toBe(1)
    expect(await shown()).toHaveLength(4)
  })

  test('the same log twice at once comes in once', async () => {
    const both = await Promise.all([
      server.importLog(review, ada, LOG, QUERY),
      server.importLog(review, ada, LOG, QUERY),
    ])
    expect(new Set(both.map(({ json }) => json.imported))).toEqual(new Set([0, 3]))
    expect(await timeline()).toHaveLength(3)
  })

  test('an import taken back is hidden, and comes again with the next; what a person hid does not', async () => {
    const ours = await page()
    const first = await server.importLog(review, ada, LOG, QUERY)
    const [alert] = await timeline()
    await until('the entries', () => ours.doc.getMap('timeline').size === 3)
    hideEntry(ours.doc, alert!.id, true)
    await until('it to be hidden', async () => (await shown()).length === 2)
    expect((await undo(first.json.importId)).json).toEqual({ hidden: 2 })
    expect(await shown()).toEqual([])
    expect((await undo(first.json.importId)).status).toBe(409)
    const again = await server.importLog(review, ada, LOG, QUERY)
    expect(again.json.imported).toBe(2)
    expect(await shown()).toEqual(['Ines took it', 'Rolled back the new cache'])
    expect(await timeline()).toHaveLength(3)
    expect((await undo(again.json.importId)).json).toEqual({ hidden: 2 })
    ours.leave()
  })

  test('a person who hides again what an import brought back has the last word', async () => {
    const ours = await page()
    await undo((await server.importLog(review, ada, LOG, QUERY)).json.importId)
    await server.importLog(review, ada, LOG, QUERY)
    const [alert] = await timeline()
    await until('the entries', () => ours.doc.getMap('timeline').size === 3)
    hideEntry(ours.doc, alert!.id, true)
    await until('it to be hidden', async () => (await shown()).length === 2)
    expect((await server.importLog(review, ada, LOG, QUERY)).json.imported).toBe(0)
    expect(await shown()).toHaveLength(2)
    ours.leave()
  })

  test('without a day that of the incident stands in, else only a dry run is made', async () => {
    const { date: _, ...query } = QUERY
    const refused = await server.importLog(review, ada, LOG, query)
    expect([refused.status, refused.json.detail]).toEqual([422, expect.stringContaining('date=')])
    expect((await server.importLog(review, ada, LOG, { ...query, dryRun: '1' })).json.needs).toEqual(['date'])
    review = await server.createReview({
      title: 'x',
      incidentStart: '2026-05-03T23:30:00Z',
      timeZone: 'Europe/Berlin',
    })
    ada = await server.join(review, 'facilitator', 'Ada')
    const { json } = await server.importLog(review, ada, LOG, {
      fileName: 'notes.txt',
      timeZone: 'Europe/Berlin',
    })
    expect(json).toMatchObject({ imported: 3, first: '2026-05-04T12:02:00.000Z', needs: [] })
  })

  test('a window and single lines are taken out of a log', async () => {
    const window = await server.importLog(review, ada, LOG, {
      ...QUERY,
      from: '2026-05-03T14:03:00Z',
      to: '2026-05-03T14:06:00Z',
    })
    expect(window.json).toMatchObject({ imported: 1, first: '2026-05-03T14:05:00.000Z' })
    const path = `/api/reviews/${review.id}/sources`
    const kept = await server.call(
      'POST',
      `${path}?${new URLSearchParams(QUERY).toString()}`,
      ada.session,
      LOG,
      'text/plain',
    )
    expect(kept.json).toMatchObject({ count: 3, format: expect.any(String) })
    expect(kept.json.entries).toHaveLength(3)
    const taken = await server.post(`${path}/${String(kept.json.sourceId)}/import`, ada.session, {
      lines: [0, 1],
    })
    expect(taken.json).toMatchObject({ imported: 1, skipped: 1 })
    expect(await shown()).toEqual(['The pager rang for the checkout', 'Ines took it'])
  })

  test('a table is read with the columns that somebody says, now and when more of it is taken over', async () => {
    const table = 'start,team,title,notes\n2026-05-03 14:02,web,Slow,disk\n2026-05-03 14:05,db,Down,\n'
    const as = { fileName: 'table.csv', timeZone: 'UTC' }
    const guessed = await server.importLog(review, ada, table, { ...as, dryRun: '1' })
    expect(guessed.json.columns).toMatchObject([
      { head: 'start', role: 'at', samples: ['2026-05-03 14:02', '2026-05-03 14:05'] },
      { head: 'team', role: null },
      { head: 'title', role: 'text' },
      { head: 'notes', role: 'detail' },
    ])
    const told = { ...as, columns: 'at,author,text,' }
    const dry = await server.importLog(review, ada, table, { ...told, dryRun: '1' })
    expect(dry.json.entries).toMatchObject([
      { author: 'web', text: 'Slow' },
      { author: 'db', text: 'Down' },
    ])
    const path = `/api/reviews/${review.id}/sources`
    const query = new URLSearchParams(told).toString()
    const kept = await server.call('POST', `${path}?${query}`, ada.session, table, 'text/plain')
    await server.post(`${path}/${String(kept.json.sourceId)}/import`, ada.session, { lines: [1] })
    expect(await timeline()).toMatchObject([{ actor: 'db', text: 'Down' }])
    for (const columns of ['at,author', 'text', 'when,text', 'at,at,text']) {
      expect((await server.importLog(review, ada, table, { ...as, columns })).status).toBe(422)
    }
  })

  test('what cannot be read or does not fit is refused, and nothing of it comes in', async () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, n) => (n * 7919) % 256)
    const long = Array.from(
      { length: 3001 },
      (_, n) => `14:02:${String(n % 60).padStart(2, '0')} step ${n}`,
    ).join('\n')
    for (const [log, query, status] of [
      [noise, QUERY, 422],
      [LOG, { ...QUERY, timeZone: 'Mars/Olympus' }, 422],
      [LOG, { ...QUERY, date: '2026-02-30' }, 422],
      [LOG, { ...QUERY, from: 'noon' }, 422],
      [long, QUERY, 422],
    ] as const) {
      const refused = await server.importLog(review, ada, log, query)
      expect([refused.status, refused.type]).toEqual([status, 'application/problem+json'])
    }
    expect((await server.importLog(review, ada, long, QUERY)).json.detail).toMatch(/Choose/)
    expect(await timeline()).toEqual([])
  })

  test('participants and observers bring nothing in and take nothing back', async () => {
    const { json } = await server.importLog(review, ada, LOG, QUERY)
    for (const role of ['participant', 'observer'] as const) {
      const guest = await server.join(review, role)
      expect((await server.importLog(review, guest, LOG, QUERY)).status).toBe(403)
      expect(
        (
          await server.call(
            'DELETE',
            `/api/reviews/${review.id}/imports/${String(json.importId)}`,
            guest.session,
          )
        ).status,
      ).toBe(403)
    }
  })

  test('a large log is read beside the rooms and comes in whole', async () => {
    const lines = Array.from({ length: 2500 }, (_, n) => {
      const minute = String(Math.floor(n / 60) % 60).padStart(2, '0')
      return `14:${minute}:${String(n % 60).padStart(2, '0')} step ${n} of the recovery, as it was told in the channel afterwards, word for word`
    })
    const log = lines.join('\n')
    expect(log.length).toBeGreaterThan(200_000)
    expect((await server.importLog(review, ada, log, QUERY)).json.imported).toBe(2500)
    expect((await timeline()).map(({ lines: at }) => at?.[0])).toEqual(lines.map((_, n) => n + 1))
  })
})
