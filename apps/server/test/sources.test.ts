import type { ImportLine, LinesAround } from '@second-story/api'
import { type Entry, hideEntry, isOnBoard } from '@second-story/board'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Answer, Guest, Review } from './harness/http.ts'
import { visit } from './harness/page.ts'
import { startServer, type TestServer } from './harness/server.ts'
import { until } from './harness/until.ts'
import { zipOf } from './harness/zip.ts'

const LOG = '14:02 <ann> pager\n-- joined\n14:05 <bob> took it\n14:09 <ann> rolled back\n'
const QUERY = { fileName: 'ops.log', timeZone: 'UTC', date: '2026-05-03' }

/** A Slack export of two channels. */
const slackZip = (): Buffer => {
  const ts = (minute: number): string => `${Date.UTC(2026, 4, 3, 14, minute) / 1000}.000100`
  const said = (user: string, minute: number, text: string) => ({
    type: 'message',
    user,
    ts: ts(minute),
    text,
  })
  return zipOf({
    'users.json': JSON.stringify([{ id: 'U1', name: 'ann' }]),
    'ops/2026-05-03.json': JSON.stringify([said('U1', 2, 'pager'), said('U1', 9, 'rolled back')]),
    'dev/2026-05-03.json': JSON.stringify([said('U1', 5, 'deploy')]),
  })
}

describe('a log beside the board', () => {
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
  const path = (rest = ''): string => `/api/reviews/${review.id}/sources${rest}`
  const keep = (log: string | Uint8Array, query: Record<string, string> = QUERY): Promise<Answer> =>
    server.call('POST', path(`?${new URLSearchParams(query).toString()}`), ada.session, log, 'text/plain')
  const linesOf = async (sourceId: unknown, query: string): Promise<LinesAround> => {
    const { status, json } = await server.get(path(`/${String(sourceId)}/lines?${query}`), ada.session)
    expect(status).toBe(200)
    return json as unknown as LinesAround
  }
  const timeline = async (): Promise<Entry[]> => (await server.exported(review, ada)).timeline as Entry[]
  const shown = async (): Promise<(string | undefined)[]> =>
    (await timeline()).filter(isOnBoard).map(({ text }) => text)

  test('is named on the board as soon as it is kept, without an entry', async () => {
    const { json } = await keep(LOG)
    const { timeline: entries, sources } = await server.exported(review, ada)
    expect(entries).toEqual([])
    expect(sources).toMatchObject([
      { id: json.sourceId, name: 'ops.log', count: 3, first: '2026-05-03T14:02:00.000Z' },
    ])
  })

  test('says what the board makes of its entries, and which lines they stand on', async () => {
    const { json } = await keep(LOG)
    const importPath = path(`/${String(json.sourceId)}/import`)
    const first = await server.post(importPath, ada.session, { lines: [0] })
    await server.post(importPath, ada.session, { lines: [1] })
    await server.call(
      'DELETE',
      `/api/reviews/${review.id}/imports/${String(first.json.importId)}`,
      ada.session,
    )
    const page = await visit(server.syncUrl, review, ada)
    const taken = (await timeline()).find(({ text }) => text === 'took it')
    hideEntry(page.doc, taken!.id, true)
    await until('it to be hidden', async () => (await shown()).length === 0)
    page.leave()
    const again = await keep(LOG)
    expect(again.json.entries).toMatchObject([
      { state: 'back', line: 1 },
      { state: 'hidden', line: 3 },
      { state: 'new', line: 4 },
    ])
    const around = await linesOf(json.sourceId, `entry=${taken!.id}&around=1`)
    expect(around.lines.map(({ line, text }) => [line, text])).toEqual([
      [1, 'pager'],
      [3, 'took it'],
      [4, 'rolled back'],
    ])
    await server.post(importPath, ada.session, { lines: [around.lines[2]?.index] })
    expect(await shown()).toEqual(['rolled back'])
  })

  test('of an export takes chosen channels, and shows the messages of the one around an entry', async () => {
    const dry = await server.importLog(review, ada, slackZip(), { fileName: 'acme.zip', dryRun: '1' })
    expect(dry.json).toMatchObject({
      format: 'slack',
      imported: 3,
      counts: { new: 3, back: 0, there: 0, hidden: 0 },
      channels: [
        { name: 'ops', count: 2, first: '2026-05-03T14:02:00.000Z', last: '2026-05-03T14:09:00.000Z' },
        { name: 'dev', count: 1 },
      ],
    })
    const { json } = await server.importLog(review, ada, slackZip(), {
      fileName: 'acme.zip',
      channels: 'ops',
    })
    expect(json.imported).toBe(2)
    const entries = await timeline()
    const { lines } = await linesOf(entries[1]?.sourceId, `entry=${entries[1]?.id}&around=5`)
    expect(lines).toMatchObject([
      { source: 'ops', author: 'ann', text: 'pager' },
      { source: 'ops', author: 'ann', text: 'rolled back' },
    ])
  })

  test('shows lines in their channel; one that nobody chose only to whoever chooses', async () => {
    const { json } = await keep(slackZip(), { fileName: 'acme.zip' })
    const kit = await server.join(review, 'observer', 'Kit')
    const seen = async (guest: Guest, query: string) => {
      const answer = await server.get(path(`/${String(json.sourceId)}/lines?${query}`), guest.session)
      if (answer.status !== 200) return answer.status
      const { at, first, last, lines } = answer.json as unknown as LinesAround
      return { at, first, last, lines: lines.map(({ source, index }) => `${source} ${index}`) }
    }
    const ops = { at: 0, first: 0, last: 2, lines: ['ops 0', 'ops 2'] }
    expect(await seen(ada, 'index=0&around=1')).toEqual(ops)
    expect(await seen(kit, 'index=0&around=1')).toBe(404)
    await server.post(path(`/${String(json.sourceId)}/import`), ada.session, { lines: [2] })
    expect(await seen(kit, 'index=0&around=1')).toEqual(ops)
    expect(await seen(kit, 'index=2&around=0')).toEqual({ ...ops, at: 2, lines: ['ops 2'] })
    const dev = await server.get(path(`/${String(json.sourceId)}/lines?index=1`), ada.session)
    const [entry] = (dev.json as unknown as LinesAround).lines
    expect(entry).toMatchObject({ source: 'dev', index: 1 })
    for (const place of ['index=1', 'index=1&channel=ops', `entry=${entry?.entryId}`]) {
      expect(await seen(kit, place)).toBe(404)
    }
    const [shownEntry] = await timeline()
    const page = await visit(server.syncUrl, review, ada)
    hideEntry(page.doc, shownEntry!.id, true)
    await until('it to be hidden', async () => (await shown()).length === 0)
    page.leave()
    expect(await seen(kit, 'index=0')).toBe(404)
  })

  test('of a table shows the record that an entry comes from, cells of several lines whole', async () => {
    const table = 'time,who,what\n2026-05-03 14:02,ann,"pager\nrang"\n2026-05-03 14:05,bob,took it\n'
    const { json } = await keep(table, { fileName: 'table.csv', timeZone: 'UTC' })
    const { lines } = await linesOf(json.sourceId, 'index=1&around=1')
    expect(lines.map(({ line, text }) => [line, text])).toEqual([
      [2, 'pager\nrang'],
      [4, 'took it'],
    ])
  })

  test('tells how far it is to whoever asks for it line by line, and what went wrong at the end', async () => {
    const call = async (log: string): Promise<ImportLine[]> => {
      const answer = await fetch(`${server.base}${path('?fileName=a.log&timeZone=UTC&date=2026-05-03')}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${ada.session}`, accept: 'application/x-ndjson' },
        body: log,
      })
      expect(answer.headers.get('content-type')).toContain('application/x-ndjson')
      return (await answer.text())
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as ImportLine)
    }
    const lines = await call(LOG)
    expect(lines.flatMap((line) => ('progress' in line ? [line.progress.step] : []))).toContain('read')
    expect(lines.flatMap((line) => ('entries' in line ? line.entries : []))).toHaveLength(3)
    expect(lines.at(-1)).toMatchObject({ answer: { count: 3, format: 'irc' } })
    const { json } = await keep(LOG, { ...QUERY, entries: '0' })
    expect([json.count, 'entries' in json]).toEqual([3, false])
    expect((await call('\0\0')).at(-1)).toMatchObject({ problem: { status: 422 } })
  })

  test('says what is odd by kind, and what would be new in a second look', async () => {
    const log = Array.from({ length: 30 }, (_, n) => `14:${10 + n} <ann> step ${n}\nno time ${n}`).join('\n')
    await server.importLog(review, ada, log.split('\n').slice(0, 11).join('\n'), QUERY)
    const { json } = await server.importLog(review, ada, log, { ...QUERY, dryRun: '1' })
    expect(json).toMatchObject({
      imported: 24,
      counts: { new: 24, there: 6, back: 0, hidden: 0 },
      skipped: 29,
    })
    const odd = (json.oddities as { count: number; lines: number[] }[]).find(({ count }) => count === 29)
    expect(odd?.lines.slice(0, 3)).toEqual([2, 4, 6])
    const states = (json.entries as { state: string }[]).map(({ state }) => state)
    expect([states[5], states[6]]).toEqual(['there', 'new'])
  })
})
