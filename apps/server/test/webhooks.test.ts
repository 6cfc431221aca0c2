import { openSqliteStore } from '@second-story/store'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DeliveryList, deliveryList } from '@second-story/api'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ANSWER_MS } from '../src/webhooks/post.ts'
import { GIVE_UP_MS } from '../src/webhooks/backoff.ts'
import { verified } from '../src/webhooks/signature.ts'
import { TestClock } from './harness/clock.ts'
import type { Guest, Review } from './harness/http.ts'
import { type Answering, type Receiver, startReceiver } from './harness/receiver.ts'
import { startServer, type TestServer } from './harness/server.ts'
import { until } from './harness/until.ts'

const SECRET = 'known to both of them'
const HOUR_MS = 3_600_000

describe('what other programs are told when a meeting has ended', () => {
  let receiver: Receiver
  let server: TestServer
  let clock: TestClock
  let review: Review
  let ada: Guest

  beforeEach(async () => {
    receiver = await startReceiver()
    clock = new TestClock()
    const env = { WEBHOOK_URL: receiver.url, WEBHOOK_SECRET: SECRET }
    server = await startServer({ clock, env })
    review = await server.createReview({ title: 'The queue ran full' })
    ada = await server.join(review, 'facilitator', 'Ada Secretname')
  })
  afterEach(async () => {
    await server.stop()
    await receiver.close()
  })

  const order = async (what: string): Promise<void> => {
    expect(await server.conduct(review, ada, { do: what })).toMatchObject({ status: 200 })
  }
  const deliveries = async (): Promise<DeliveryList['deliveries']> => {
    const { json } = await server.get(`/api/reviews/${review.id}/deliveries`, ada.session)
    return deliveryList.parse(json).deliveries
  }
  /** Waits until so many tries have come to an end. */
  const tried = (count: number) =>
    until(`the end of try ${count}`, async () => {
      const [one] = await deliveries()
      return one && one.tries === count && one.attempts.at(-1)?.ms !== null ? one : undefined
    })

  test('is signed, small, without a word that anybody said or a token, and comes once', async () => {
    await order('open')
    await order('close')
    const delivered = await until('the call', async () =>
      (await deliveries()).find(({ state }) => state === 'delivered'),
    )
    expect(receiver.heard).toHaveLength(1)
    const [{ headers, body }] = receiver.heard as [Receiver['heard'][0]]
    const signed = {
      id: headers['webhook-id'],
      timestamp: headers['webhook-timestamp'],
      signature: headers['webhook-signature'],
    }
    expect(verified(SECRET, signed, Buffer.from(body), clock.now())).not.toBeNull()
    expect([headers['idempotency-key'], headers['webhook-id']]).toEqual([delivered.key, delivered.key])
    expect(JSON.parse(body)).toEqual({
      schemaVersion: 1,
      type: 'review.closed',
      id: delivered.key,
      at: '2026-05-04T09:00:00.000Z',
      review: {
        id: review.id,
        title: 'The queue ran full',
        link: `${server.base}/r/${review.id}`,
        incident: { start: null, resolved: null },
        meeting: { startedAt: '2026-05-04T09:00:00.000Z', closedAt: '2026-05-04T09:00:00.000Z' },
        counts: { people: 1, entries: 0, annotations: 0, factors: 0, actions: 0, actionsDone: 0 },
      },
    })
    for (const secret of [...Object.values(review.tokens), ada.session, 'Secretname', SECRET]) {
      expect(body).not.toContain(secret)
    }
    clock.pass(48 * HOUR_MS)
    // A second meeting is another event, with a key of its own.
    await order('open')
    await order('close')
    await until('the second call', () => receiver.heard.length === 2)
    expect(new Set(receiver.acted).size).toBe(2)
  })

  const FAILURES: readonly [Answering, string][] = [
    [500, 'answered 500'],
    [302, 'answered 302; redirects are not followed'],
    ['lost', 'the connection failed'],
    ['silence', 'no answer within 10 s'],
  ]
  test('is tried again after each kind of failure, with the same bytes under the same key', async () => {
    receiver.next.push(...FAILURES.map(([how]) => how))
    await order('open')
    await order('close')
    for (const [index, [how, detail]] of FAILURES.entries()) {
      await until(`call ${index + 1}`, () => receiver.heard.length === index + 1)
      if (how === 'silence') clock.pass(ANSWER_MS)
      const { state, attempts, nextAt } = await tried(index + 1)
      expect(state).toBe('waiting')
      expect(attempts.at(-1)?.detail).toContain(detail)
      clock.pass(nextAt! - clock.now() - 1)
      expect(receiver.heard).toHaveLength(index + 1)
      clock.pass(1)
    }
    const { state, attempts } = await until('its delivery', async () =>
      (await deliveries()).find((one) => one.state === 'delivered'),
    )
    expect([state, attempts.map(({ status }) => status)]).toEqual(['delivered', [500, 302, null, null, 204]])
    expect(new Set(receiver.heard.map(({ body }) => body)).size).toBe(1)
    expect(new Set(receiver.heard.map(({ headers }) => headers['idempotency-key'])).size).toBe(1)
    expect(receiver.acted).toHaveLength(1)
    clock.pass(GIVE_UP_MS)
    expect(receiver.heard).toHaveLength(FAILURES.length + 1)
  })

  test('is given up after a week in vain, and the log of tries stays short', async () => {
    await order('open')
    await receiver.close()
    await order('close')
    let tries = 1
    for (;;) {
      const { state, nextAt } = await tried(tries)
      if (state !== 'waiting') break
      // Days pass, and most of its tries with them.
      clock.pass(tries < 3 ? nextAt! - clock.now() : GIVE_UP_MS / 3)
      tries += 1
    }
    const [one] = await deliveries()
    expect([one?.state, one?.nextAt]).toEqual(['given-up', null])
    expect(one?.attempts.at(-1)?.detail).toContain('ECONNREFUSED')
  })

  test('is told after the next start where a crash came between the close and the outbox, once', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'second-story-untold-'))
    // Without a receiver nobody notes anything: what is on disk is what such a crash leaves.
    const silent = await startServer({ clock, dataDir })
    const untold = await silent.createReview()
    const ben = await silent.join(untold, 'facilitator', 'Ben')
    for (const what of ['open', 'close']) await silent.conduct(untold, ben, { do: what })
    await silent.stop()
    clock.pass(HOUR_MS)
    const store = await openSqliteStore({ dataDir, clock: () => clock.now() })
    await store.outbox.expectClose(untold.id)
    await store.close()
    for (let start = 0; start < 2; start++) {
      const next = await startServer({
        clock,
        dataDir,
        env: { WEBHOOK_URL: receiver.url, WEBHOOK_SECRET: SECRET },
      })
      await until('the call', () => receiver.heard.length > 0)
      await next.stop()
    }
    // It tells when the meeting ended, not when the server came back.
    const at = '2026-05-04T09:00:00.000Z'
    expect(receiver.heard.map(({ body }) => JSON.parse(body))).toMatchObject([
      { at, review: { id: untold.id, meeting: { closedAt: at } } },
    ])
    await rm(dataDir, { recursive: true })
  })

  test('is told to facilitators try by try, and to nobody else', async () => {
    for (const role of ['scribe', 'participant', 'observer'] as const) {
      const guest = await server.join(review, role)
      const { status } = await server.get(`/api/reviews/${review.id}/deliveries`, guest.session)
      expect(status).toBe(403)
    }
    expect(await deliveries()).toEqual([])
  })
})
