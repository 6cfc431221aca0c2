import { addEntry, type Role, ROLES } from '@second-story/board'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Guest, Review } from '../harness/http.ts'
import { stampOf } from '../harness/meeting.ts'
import { visit } from '../harness/page.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { HTML, pdf, png, pngChunk, SVG } from './samples.ts'

const LIMIT = 600_000

describe('evidence files', () => {
  let server: TestServer
  let review: Review
  let ada: Guest
  beforeAll(async () => {
    server = await startServer({ env: { LIMITS: `{"fileBytes": ${LIMIT}}` } })
  })
  afterAll(() => server.stop())
  beforeEach(async () => {
    review = await server.createReview()
    ada = await server.join(review, 'facilitator', 'Ada')
  })

  const bring = (guest: Guest | string | undefined, bytes: Uint8Array | string, name = 'lag.png') => {
    const path = `/api/reviews/${review.id}/files?${new URLSearchParams({ name }).toString()}`
    const token = typeof guest === 'object' ? guest.session : guest
    return server.call('POST', path, token, bytes, 'image/png')
  }
  const brought = async (bytes: Uint8Array = png(), name?: string): Promise<string> => {
    const { json } = await bring(ada, bytes, name)
    return String(json.fileId)
  }
  const read = (token: string | undefined, fileId: string, of = review.id, query = '') =>
    fetch(`${server.base}/api/reviews/${of}/files/${fileId}${query}`, {
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    })
  const named = async () => (await server.exported(review, ada)).files

  test('are kept, named on the board and read again, with headers that let nothing run', async () => {
    const { status, json } = await bring(ada, png(), 'Lag of db2.png')
    expect(status).toBe(201)
    const kept = { name: 'Lag of db2.png', type: 'image/png', bytes: png().length }
    expect(json).toEqual({ fileId: expect.stringMatching(/^[a-z0-9]{25}$/), ...kept })
    expect(await named()).toEqual([
      { id: json.fileId, ...kept, by: ada.user.id, at: expect.stringMatching(/Z$/) },
    ])
    const answer = await read(ada.session, String(json.fileId))
    expect(Buffer.from(await answer.arrayBuffer()).equals(png())).toBe(true)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/default-src 'none'.*sandbox$/),
      'content-disposition': `attachment; filename="${String(json.fileId)}.png"`,
      'cache-control': expect.stringMatching(/^private/),
      vary: 'authorization',
      'cross-origin-resource-policy': 'same-origin',
    })
  })

  test('the same content twice is one file, even with another place and time in it', async () => {
    const first = await brought(png(), 'first.png')
    const more = pngChunk('tEXt', Buffer.from('Place\0somewhere'))
    expect(await brought(png({ more: [more] }), 'second.png')).toBe(first)
    expect(await named()).toMatchObject([{ id: first, name: 'first.png' }])
  })

  test('and what the board says of them survive a restart', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'second-story-files-'))
    const first = await startServer({ dataDir })
    const its = await first.createReview()
    const bo = await first.join(its, 'scribe', 'Bo')
    const path = `/api/reviews/${its.id}/files`
    const { json } = await first.call('POST', `${path}?name=a`, bo.session, png(), 'image/png')
    await first.stop()
    const second = await startServer({ dataDir })
    expect((await second.exported(its, bo)).files).toMatchObject([{ id: json.fileId, name: 'a' }])
    const answer = await second.get(`${path}/${String(json.fileId)}`, bo.session)
    expect([answer.status, answer.type]).toEqual([200, 'image/png'])
    await second.stop()
    await rm(dataDir, { recursive: true })
  })

  const RIGHTS: Record<Role, string> = {
    facilitator: 'preparing live closed',
    cofacilitator: 'preparing live closed',
    scribe: 'preparing live closed',
    participant: 'live',
    observer: '',
  }
  test('are brought by whoever may write where they show, and by nobody else', async () => {
    const guests = await Promise.all(ROLES.map((role) => server.join(review, role)))
    const round = async (state: string): Promise<void> => {
      for (const [n, role] of ROLES.entries()) {
        const { status } = await bring(guests[n], png({ width: 9, height: n + 1 }))
        const may = RIGHTS[role].includes(state)
        expect([role, state, status]).toEqual([role, state, may ? 201 : 403])
      }
    }
    await round('preparing')
    await server.conduct(review, ada, { do: 'open' })
    await round('live')
    await server.conduct(review, ada, { do: 'close' })
    await round('closed')
  })

  test('are read by every role of the review, and by nobody without its session', async () => {
    const fileId = await brought()
    for (const role of ROLES) {
      const { session } = await server.join(review, role)
      expect((await read(session, fileId)).status).toBe(200)
    }
    const other = await server.createReview()
    const stranger = await server.join(other, 'facilitator', 'Eve')
    expect((await read(stranger.session, fileId)).status).toBe(401)
    expect((await read(stranger.session, fileId, other.id)).status).toBe(404)
    expect((await read(undefined, fileId)).status).toBe(401)
    expect((await read(review.tokens.observer, fileId)).status).toBe(401)
    expect((await read('x'.repeat(43), fileId)).status).toBe(401)
    expect((await bring(stranger, png())).status).toBe(401)
    expect((await bring(review.tokens.facilitator, png())).status).toBe(401)
  })

  test('a replaced link opens none of them any more', async () => {
    const fileId = await brought()
    const olu = await server.join(review, 'observer', 'Olu')
    expect((await read(olu.session, fileId)).status).toBe(200)
    await server.post(`/api/reviews/${review.id}/links/observer/rotate`, ada.session, {})
    expect((await read(olu.session, fileId)).status).toBe(401)
  })

  test('are what their content says and not what they are called', async () => {
    const refused = async (bytes: Uint8Array | string, name: string) => (await bring(ada, bytes, name)).status
    expect(await refused(SVG, 'graph.png')).toBe(415)
    expect(await refused(HTML, 'graph.png')).toBe(415)
    expect(await refused(Buffer.concat([png(), Buffer.from(HTML)]), 'graph.png')).toBe(422)
    expect(await refused(png({ width: 60_000, height: 60_000 }), 'graph.png')).toBe(422)
    expect(await refused(pdf('/OpenAction<</S/JavaScript/JS(x)>>'), 'a.pdf')).toBe(422)
    expect(await refused(Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(LIMIT - 4)]), 'a.png')).toBe(
      415,
    )
    expect(await named()).toEqual([])
    // The control: the right content under a wrong name.
    const { json } = await bring(ada, png(), 'graph.html')
    expect((await read(ada.session, String(json.fileId))).headers.get('content-type')).toBe('image/png')
  })

  test('large ones are looked through as well, and too large ones are refused', async () => {
    const filler = pngChunk('IDAT', Buffer.alloc(LIMIT - 20_000, 7))
    expect((await bring(ada, png({ more: [filler] }))).status).toBe(201)
    const hidden = Buffer.concat([pdf('', `% ${'x'.repeat(LIMIT - 20_000)}\n`), Buffer.from('PK')])
    expect((await bring(ada, hidden)).status).toBe(422)
    const { status, type, json } = await bring(ada, Buffer.alloc(LIMIT + 1))
    expect([status, type]).toEqual([413, 'application/problem+json'])
    expect(json.detail).toMatch(/larger/)
  })

  test('have names that are names: no folders, nothing unseen, every script', async () => {
    const given = [
      '../../etc/passwd',
      'C:\\graphs\\lag.png',
      'граф 遅延.png',
      'a\u202egnp.exe',
      '\u0000\n',
      '...',
    ]
    const names = []
    for (const [n, name] of given.entries())
      names.push((await bring(ada, png({ height: n + 1 }), name)).json.name)
    expect(names).toEqual(['passwd', 'lag.png', 'граф 遅延.png', 'agnp.exe', 'Picture', 'Picture'])
    for (const path of ['..%2f..%2fsecret', '%2e%2e', 'x', 'a'.repeat(25)]) {
      expect((await read(ada.session, path)).status).toBe(404)
    }
  })

  test('say what they show, by whoever brought them or keeps the record', async () => {
    await server.conduct(review, ada, { do: 'open' })
    const mei = await server.join(review, 'participant', 'Mei')
    const fileId = await brought()
    const call = (guest: Guest, name: string) =>
      server.post(`/api/reviews/${review.id}/files/${fileId}`, guest.session, { name })
    expect((await call(mei, 'Mine')).status).toBe(403)
    expect((await call(ada, '')).status).toBe(422)
    expect((await call(ada, 'Lag climbs from 22:00')).json).toMatchObject({ name: 'Lag climbs from 22:00' })
    expect(await named()).toMatchObject([{ id: fileId, name: 'Lag climbs from 22:00', by: ada.user.id }])
  })

  test('have a small picture, looked through like themselves, from whoever brought them', async () => {
    const fileId = await brought(png({ width: 800, height: 5 }))
    const thumb = (guest: Guest, bytes: Uint8Array) =>
      server.call(
        'POST',
        `/api/reviews/${review.id}/files/${fileId}/thumb`,
        guest.session,
        bytes,
        'image/png',
      )
    const size = async () =>
      (await (await read(ada.session, fileId, review.id, '?thumb')).arrayBuffer()).byteLength
    expect(await size()).toBe(png({ width: 800, height: 5 }).length)
    const bo = await server.join(review, 'scribe', 'Bo')
    expect((await thumb(bo, png())).status).toBe(403)
    expect((await thumb(ada, Buffer.from(SVG))).status).toBe(415)
    expect((await thumb(ada, pdf())).status).toBe(415)
    expect((await thumb(ada, png({ width: 641 }))).status).toBe(422)
    expect((await thumb(ada, png())).status).toBe(204)
    expect(await size()).toBe(png().length)
    const document = await brought(pdf(), 'report.pdf')
    expect((await read(ada.session, document, review.id, '?thumb')).status).toBe(404)
  })

  test('are in the record that people take along: named, and pictures to be seen', async () => {
    const fileId = await brought(png(), 'Lag of db2')
    const page = await visit(server.syncUrl, review, ada)
    addEntry(page.doc, stampOf(ada), {
      at: '2026-05-03T12:05:00Z',
      text: 'Replication stops',
      files: [fileId],
      links: ['Dashboard <https://graphs.example/d/7>', 'javascript:alert(1)'],
    })
    const exported = async (ending: string) =>
      (await server.get(`/api/reviews/${review.id}/export.${ending}`, ada.session)).text
    await expect.poll(() => exported('md')).toContain('Replication stops')
    expect(await exported('md')).toContain('Lag of db2')
    expect(await exported('md')).toContain('[Dashboard](<https://graphs.example/d/7>)')
    expect(await exported('html')).toContain('<a href="https://graphs.example/d/7"')
    expect(await exported('html')).not.toContain('javascript:')
    const held = `data:image/png;base64,${png().toString('base64')}`
    expect(await exported('html')).toContain(`<img src="${held}" alt="Lag of db2">`)
    expect(await exported('json')).not.toContain(held)
    page.leave()
  })
})
