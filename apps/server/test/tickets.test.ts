import { addAction, editAction, readThing, rootMap } from '@second-story/board'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../src/ids.ts'
import { signedHeaders, WINDOW_MS } from '../src/webhooks/signature.ts'
import { TestClock } from './harness/clock.ts'
import type { Guest, Review } from './harness/http.ts'
import { stampOf } from './harness/meeting.ts'
import { type Page, visit } from './harness/page.ts'
import { startServer, type TestServer } from './harness/server.ts'
import { until } from './harness/until.ts'

const SECRET = 'known to the tracker too'
const TICKET = 'https://tracker.example/OPS-12'

describe('tickets in a tracker', () => {
  let server: TestServer
  let clock: TestClock
  let review: Review
  let ada: Guest
  let page: Page
  let action: string

  beforeAll(async () => {
    clock = new TestClock()
    server = await startServer({ clock, env: { TICKET_SECRET: SECRET, TICKET_URL: 'github:owner/repo' } })
    review = await server.createReview()
    ada = await server.join(review, 'facilitator', 'Ada')
    page = await visit(server.syncUrl, review, ada)
    action = addAction(page.doc, stampOf(ada), { title: 'Alert on the queue' })
    editAction(page.doc, action, { ticket: TICKET })
    await until(
      'the ticket to be known',
      async () => (await tell({ ticket: TICKET, status: 'open' })).status === 200,
    )
  })
  afterAll(async () => {
    page.leave()
    await server.stop()
  })

  const send = async (body: string, headers: Record<string, string>, size?: number) => {
    const sent = size === undefined ? body : body.padEnd(size)
    const answer = await fetch(`${server.base}/api/tickets/status`, { method: 'POST', body: sent, headers })
    return { status: answer.status, json: (await answer.json()) as Record<string, unknown> }
  }
  const signed = (body: string, now = clock.now(), secret = SECRET) => ({
    'content-type': 'application/json',
    ...signedHeaders(secret, `call-${newId()}`, body, now),
  })
  const tell = (said: object) => {
    const body = JSON.stringify(said)
    return send(body, signed(body))
  }
  const statusSeen = (status: string) =>
    until(status, () => readThing(page.doc, 'actions', action)?.status === status)

  test('a status comes back to everybody at the board, before the meeting, live and after it', async () => {
    expect(await tell({ ticket: `${TICKET}/`, status: 'done' })).toEqual({
      status: 200,
      json: { actions: 1, reviews: 1 },
    })
    await statusSeen('done')
    await server.conduct(review, ada, { do: 'open' })
    await tell({ ticket: TICKET, status: 'open' })
    await statusSeen('open')
    await server.conduct(review, ada, { do: 'close' })
    await tell({ ticket: TICKET, status: 'dropped', reason: 'The queue is gone' })
    await statusSeen('dropped')
    expect(readThing(page.doc, 'actions', action)?.reason).toBe('The queue is gone')
    await tell({ ticket: TICKET, status: 'open' })
    await statusSeen('open')
  })

  test('every board that has the ticket hears of it, also when nobody is there', async () => {
    const other = await server.createReview()
    const ben = await server.join(other, 'scribe', 'Ben')
    const away = await visit(server.syncUrl, other, ben)
    const [first, second] = [0, 1].map((n) =>
      addAction(away.doc, stampOf(ben), { title: `Number ${n}`, ticket: 'OPS-77' }),
    )
    editAction(away.doc, second!, { hidden: true })
    await until('it to be stored', async () => (await server.exported(other, ben)).actions.length === 2)
    away.leave()
    expect((await tell({ ticket: ' OPS-77', status: 'done' })).json).toEqual({ actions: 1, reviews: 1 })
    const stored = (await server.exported(other, ben)).actions as { id: string; status: string }[]
    expect(stored.find(({ id }) => id === first)?.status).toBe('done')
    expect(stored.find(({ id }) => id === second)?.status).toBe('open')
  })

  test('a proposal stays its proposer’s, and an unknown ticket or status is told to be one', async () => {
    await server.conduct(review, ada, { do: 'open' })
    const pia = await server.join(review, 'participant', 'Pia')
    const hers = await visit(server.syncUrl, review, pia)
    const proposal = addAction(hers.doc, stampOf(pia), { title: 'Mine', ticket: 'OPS-90' })
    await until('it to arrive', () => rootMap(page.doc, 'actions').has(proposal))
    hers.leave()
    expect((await tell({ ticket: 'OPS-90', status: 'done' })).status).toBe(404)
    expect((await tell({ ticket: 'OPS-1000', status: 'done' })).status).toBe(404)
    expect((await tell({ ticket: TICKET, status: 'soaking' })).status).toBe(422)
    expect((await tell({ status: 'done' })).status).toBe(422)
    expect((await send('{', signed('{'))).status).toBe(400)
  })

  test('a call is taken once, just when it was signed, and from nobody else', async () => {
    const body = JSON.stringify({ ticket: TICKET, status: 'open' })
    const headers = signed(body)
    expect((await send(body, headers)).status).toBe(200)
    expect((await send(body, headers)).status).toBe(409)
    expect((await send(body, signed(body, clock.now() - WINDOW_MS - 1_000))).status).toBe(401)
    expect((await send(body, signed(body, clock.now() + WINDOW_MS + 1_000))).status).toBe(401)
    expect((await send(body, signed(body, clock.now(), 'somebody else’s secret'))).status).toBe(401)
    expect((await send(body.replace('open', 'done'), signed(body))).status).toBe(401)
    expect((await send(body, {})).status).toBe(401)
    expect((await send(body, signed(body), 9_000)).status).toBe(413)
  })

  test('members are told where tickets are made and nobody else, and never a secret', async () => {
    const path = `/api/reviews/${review.id}/tickets`
    const { text, json } = await server.get(path, ada.session)
    expect(json.template).toContain('https://github.com/owner/repo/issues/new')
    expect(text).not.toContain(SECRET)
    expect((await server.get(path)).status).toBe(401)
    expect((await server.get(path, review.tokens.observer)).status).toBe(401)
  })

  test('too many calls from one address are turned away for a minute', async () => {
    clock.pass(60_000)
    let status = 0
    for (let call = 0; call <= 300 && status !== 429; call++) status = (await send('', {})).status
    expect(status).toBe(429)
    clock.pass(60_000)
    expect((await tell({ ticket: TICKET, status: 'open' })).status).toBe(200)
  })

  test('a server without a secret takes no such calls', async () => {
    const plain = await startServer()
    expect((await plain.post('/api/tickets/status', undefined, {})).status).toBe(404)
    const one = await plain.createReview()
    const guest = await plain.join(one, 'participant')
    expect((await plain.get(`/api/reviews/${one.id}/tickets`, guest.session)).json).toEqual({
      template: null,
    })
    await plain.stop()
  })
})
