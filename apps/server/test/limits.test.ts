import { addAnnotation, addEntry, rootMap } from '@second-story/board'
import { awarenessFrame } from '@second-story/sync/protocol'
import * as encoding from 'lib0/encoding'
import { afterEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { newId } from '../src/ids.ts'
import { TestClock } from './harness/clock.ts'
import type { Guest, Review } from './harness/http.ts'
import { dial, type Page, visit } from './harness/page.ts'
import { type Setting, startServer, type TestServer } from './harness/server.ts'
import { until } from './harness/until.ts'

const AT = '2026-05-04T09:00:00Z'
let server: TestServer
let review: Review
let boss: Guest
const pages: Page[] = []
afterEach(async () => {
  for (const page of pages.splice(0)) page.leave()
  await server.stop()
})

/** A server with these limits, and a meeting under way on it. */
const opened = async (limits: Record<string, number>, setting: Setting = {}): Promise<void> => {
  server = await startServer({ ...setting, env: { LIMITS: JSON.stringify(limits) } })
  review = await server.createReview()
  boss = await server.join(review, 'facilitator', 'Boss')
  await server.conduct(review, boss, { do: 'open' })
}
const come = async (guest: Guest): Promise<Page> => {
  const page = await visit(server.syncUrl, review, guest)
  pages.push(page)
  return page
}
const stamp = ({ user: { id, role } }: Guest) => ({ personId: id, role, id: newId(), at: AT })
const log = (lines: number): string =>
  Array.from(
    { length: lines },
    (_, i) => `2026-05-04T09:${String(i % 60).padStart(2, '0')}:00Z line ${i}`,
  ).join('\n')

/** Closes of a bare socket; null where it is let in. */
const knock = (session: string, room = review.id): Promise<number | string | null> =>
  new Promise((resolve) => {
    const socket = new WebSocket(`${server.syncUrl}/${room}?token=${session}`)
    socket.on('close', (code) => resolve(code)).on('error', ({ message }) => resolve(message))
    socket.on('message', () => {
      resolve(null)
      socket.terminate()
    })
  })

describe('LIMITS over real connections', () => {
  test('documentBytes: a document that is full takes no more and says so with 4413', async () => {
    await opened({ documentBytes: 20_000 })
    const page = await come(boss)
    for (let n = 0; n < 40 && page.closes.length === 0; n++) {
      addAnnotation(page.doc, stamp(boss), { entryId: newId(), body: 'x'.repeat(1_000) })
    }
    await until('the close', () => page.closes.includes(4413))
    expect((await server.exported(review, boss)).annotations.length).toBeLessThan(20)
  })

  test('connectionsPerAddress: one connection too many is answered with 429 before anything is asked', async () => {
    await opened({ connectionsPerAddress: 2 })
    const [page] = [await come(boss), await come(boss)]
    expect(await knock(boss.session)).toBe('Unexpected server response: 429')
    page.leave()
    await until('a place to be free', async () => (await knock(boss.session)) === null)
  })

  test('rooms: more than so many are not opened, over either way, and those that are stay', async () => {
    await opened({ rooms: 1 })
    const page = await come(boss)
    const refused = await server.post('/api/reviews', undefined, { title: 'Another' })
    expect(refused.status).toBe(503)
    expect(await knock(boss.session, `${review.id}~mine`)).toBe(1012)
    expect(page.closes).toEqual([])
  })

  test('updateBurst and updatesPerSecond: too much at once is closed with 4529, and rest refills', async () => {
    const clock = new TestClock()
    await opened({ updateBurst: 20, updatesPerSecond: 2 }, { clock })
    const page = await come(boss)
    const facts = rootMap(page.doc, 'facts')
    const write = (count: number): void => {
      for (let n = 0; n < count; n++) facts.set('title', `Title ${Math.random()}`)
    }
    const titleIs = async () => (await server.exported(review, boss)).facts.title === facts.get('title')
    write(15)
    await until('fifteen to be taken', titleIs)
    clock.pass(5_000)
    write(12)
    await until('as many as were refilled', titleIs)
    expect(page.closes).toEqual([])
    write(20)
    await until('the close', () => page.closes.includes(4529))
  })

  test('awarenessBytes: a larger state is dropped and the one before stays', async () => {
    await opened({ awarenessBytes: 200 })
    const guest = await server.join(review, 'participant', 'Pia')
    const [pia, watcher] = [await come(guest), await come(boss)]
    const seen = () => watcher.provider.awareness.getStates().get(pia.doc.clientID)
    pia.provider.awareness.setLocalState({ entryId: 'small' })
    await until('the small one', () => seen()?.entryId === 'small')
    pia.provider.awareness.setLocalState({ entryId: 'x'.repeat(300) })
    rootMap(pia.doc, 'checkin').set(guest.user.id, { why: 'after it' })
    await until('what came after it', () => rootMap(watcher.doc, 'checkin').has(guest.user.id))
    pia.provider.awareness.setLocalState({ entryId: 'small again' })
    await until('the next small one', () => seen()?.entryId === 'small again')
    expect(pia.closes).toEqual([])
  })

  test('importBytes and importLines: a log over either is refused as a whole', async () => {
    await opened({ importBytes: 2_000, importLines: 20 })
    const large = await server.importLog(review, boss, 'x'.repeat(2_001))
    expect(large.status).toBe(413)
    const long = await server.importLog(review, boss, log(21))
    expect([413, 422]).toContain(long.status)
    expect(String(long.json.detail)).toMatch(/20/)
    expect((await server.importLog(review, boss, log(20))).json).toMatchObject({ imported: 20 })
  })

  test('timelineEntries: imports and hands fill a board, and not beyond', async () => {
    await opened({ timelineEntries: 10 })
    const refused = await server.importLog(review, boss, log(11))
    expect(refused.status).toBe(422)
    expect((await server.importLog(review, boss, log(9))).json).toMatchObject({ imported: 9 })
    const page = await come(boss)
    addEntry(page.doc, stamp(boss), { text: 'the tenth', at: AT })
    await until('it to be taken', async () => (await server.exported(review, boss)).timeline.length === 10)
    addEntry(page.doc, stamp(boss), { text: 'the eleventh', at: AT })
    await until('the refusal', () => page.closes.includes(4403))
    expect(page.said.find((body) => 'code' in body)).toMatchObject({ code: 'full' })
    expect((await server.exported(review, boss)).timeline).toHaveLength(10)
  })

  test('nameChars, lineChars and textChars hold over HTTP and in the document', async () => {
    await opened({})
    const join = (name: string) =>
      server.post(`/api/reviews/${review.id}/join`, review.tokens.participant, { name })
    expect((await join('n'.repeat(81))).status).toBe(422)
    expect((await join('n'.repeat(80))).status).toBe(200)
    const create = (title: string) => server.post('/api/reviews', undefined, { title })
    expect([(await create('t'.repeat(501))).status, (await create('t'.repeat(500))).status]).toEqual([
      422, 201,
    ])
    const page = await come(boss)
    rootMap(page.doc, 'facts').set('title', 't'.repeat(500))
    addAnnotation(page.doc, stamp(boss), { entryId: newId(), body: 'b'.repeat(20_000) })
    await until(
      'both to be taken',
      async () => (await server.exported(review, boss)).annotations.length === 1,
    )
    rootMap(page.doc, 'facts').set('title', 't'.repeat(501))
    await until('the refusal', () => page.closes.includes(4403))
  })

  test('0 is no limit, for each of them', async () => {
    const none = [
      'frameBytes', 'documentBytes', 'peoplePerRoom', 'connectionsPerPerson', 'connectionsPerAddress', 'rooms',
      'failedTokensPerMinute', 'updatesPerSecond', 'updateBurst', 'awarenessBytes', 'importBytes', 'importLines',
      'timelineEntries',
    ] // prettier-ignore
    await opened(Object.fromEntries(none.map((name) => [name, 0])))
    for (let n = 0; n < 70; n++)
      expect((await server.get(`/api/reviews/${review.id}`, 'guess')).status).toBe(401)
    for (let n = 0; n < 11; n++) pages.push(dial(server.syncUrl, review.id, boss))
    await until('eleven tabs of one person', () => pages.every(({ provider }) => provider.synced))
    const [page, other] = pages
    if (!page || !other) throw new Error('nobody is here')
    const facts = rootMap(page.doc, 'facts')
    for (let n = 0; n < 3_200; n++) facts.set('title', `Title ${n}`)
    page.provider.ws?.send(new Uint8Array(5 * 1024 * 1024).fill(127))
    page.provider.ws?.send(
      awarenessFrame(
        encoding.encode((encoder) => {
          for (const number of [1, page.doc.clientID, 99]) encoding.writeVarUint(encoder, number)
          encoding.writeVarString(encoder, JSON.stringify({ entryId: 'x'.repeat(6_000) }))
        }),
      ),
    )
    await until('the last title', () => rootMap(other.doc, 'facts').get('title') === 'Title 3199')
    await until('the large state', () => {
      const state = other.provider.awareness.getStates().get(page.doc.clientID)
      return String(state?.entryId).length === 6_000
    })
    expect(page.closes).toEqual([])
    expect((await server.importLog(review, boss, log(50))).json).toMatchObject({ imported: 50 })
  })
})
