import { readdir, readFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { ROLES } from '@second-story/board'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TestClock } from './harness/clock.ts'
import type { Answer } from './harness/http.ts'
import { startServer, type TestServer } from './harness/server.ts'

describe('reviews over HTTP', () => {
  let server: TestServer
  const clock = new TestClock()
  beforeAll(async () => {
    server = await startServer({ clock, env: { LIMITS: '{"failedTokensPerMinute": 20}' } })
  })
  afterAll(() => server.stop())

  const isProblem = ({ status, type, json }: Answer, expected: number): void => {
    expect({ status, type }).toEqual({ status: expected, type: 'application/problem+json' })
    expect(json).toMatchObject({
      status,
      type: expect.any(String),
      title: expect.any(String),
      detail: expect.any(String),
    })
    expect(JSON.stringify(json)).not.toContain('.ts')
  }

  test('a new review has five links that stay the same, and its facts in UTC', async () => {
    const made = await server.post('/api/reviews', undefined, {
      title: 'The queue ran full',
      incidentStart: '2026-05-03T14:05:00+02:00',
      incidentEnd: '2026-05-03T16:00:00+02:00',
      timeZone: 'Europe/Berlin',
      severity: 'high',
    })
    expect(made.status).toBe(201)
    const { id, links } = made.json as { id: string; links: Record<string, string> }
    expect(Object.keys(links)).toEqual(ROLES)
    for (const link of Object.values(links))
      expect(link).toMatch(new RegExp(`^${server.app.publicUrl()}/r/${id}#[\\w-]{32}$`))
    const token = links.cofacilitator?.split('#')[1]
    expect((await server.get(`/api/reviews/${id}/links`, token)).json).toEqual({ links })
    expect((await server.get(`/api/reviews/${id}`, token)).json).toMatchObject({
      role: 'cofacilitator',
      facts: {
        start: '2026-05-03T12:05:00.000Z',
        resolved: '2026-05-03T14:00:00.000Z',
        timeZone: 'Europe/Berlin',
      },
      counts: { entries: 0, people: 0, here: 0 },
    })
  })

  test.each([
    ['no title', {}],
    ['a title of blanks', { title: '  ' }],
    ['a time that is none', { title: 'x', incidentStart: 'yesterday' }],
    ['a time without a zone', { title: 'x', incidentStart: '2026-05-03T14:05:00' }],
    [
      'an end before the start',
      { title: 'x', incidentStart: '2026-05-03T14:00:00Z', incidentEnd: '2026-05-03T13:00:00Z' },
    ],
    ['a zone that is none', { title: 'x', timeZone: 'Mars/Olympus' }],
    ['an offset for a zone', { title: 'x', timeZone: '+02:00' }],
  ])('a review with %s is not made', async (_what, body) => {
    isProblem(await server.post('/api/reviews', undefined, body), 422)
  })

  test('broken JSON and unknown types are the sender’s fault', async () => {
    isProblem(await server.call('POST', '/api/reviews', undefined, '{"title":', 'application/json; x=y'), 400)
    isProblem(await server.call('POST', '/api/reviews', undefined, 'title', 'text/csv'), 415)
    isProblem(await server.get('/api/nothing'), 404)
  })

  test('the same device and link are the same person, by the name they give now', async () => {
    const review = await server.createReview()
    const first = await server.join(review, 'participant', 'Sam', 'd'.repeat(32))
    const again = await server.join(review, 'participant', 'Sam S.', 'd'.repeat(32))
    expect(again.user).toEqual({ ...first.user, name: 'Sam S.' })
    expect(again.session).not.toBe(first.session)
    const others = [
      await server.join(review, 'participant', 'Sam', 'e'.repeat(32)),
      await server.join(review, 'scribe', 'Sam', 'd'.repeat(32)),
      await server.join(review, 'participant', 'Sam'),
    ]
    expect(new Set([first, ...others].map(({ user }) => user.id)).size).toBe(4)
    const { people } = await server.exported(review, first)
    expect(people).toHaveLength(4)
    expect(people).toContainEqual({ id: first.user.id, name: 'Sam S.', role: 'participant' })
  })

  test('no token, a wrong one, another review’s and no review look alike', async () => {
    const [review, other] = [await server.createReview(), await server.createReview()]
    const { session } = await server.join(other, 'facilitator')
    const paths = [
      `/api/reviews/${review.id}`,
      `/api/reviews/${review.id}/export.json`,
      '/api/reviews/nosuchreview',
    ]
    const answers = []
    for (const path of paths)
      for (const token of [undefined, 'wrong', session, other.tokens.facilitator])
        answers.push(await server.get(path, token))
    for (const answer of answers) isProblem(answer, 401)
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    clock.pass(60_000)
  })

  test('a session joins nobody, and a link token conducts and exports nothing', async () => {
    const review = await server.createReview()
    const { session } = await server.join(review, 'facilitator')
    isProblem(await server.post(`/api/reviews/${review.id}/join`, session, { name: 'x' }), 401)
    isProblem(
      await server.post(`/api/reviews/${review.id}/conduct`, review.tokens.facilitator, { do: 'open' }),
      401,
    )
    isProblem(await server.get(`/api/reviews/${review.id}/export.md`, review.tokens.facilitator), 401)
  })

  test('the actions go to a tracker that is known, for whoever is in the review', async () => {
    const review = await server.createReview()
    const { session } = await server.join(review, 'observer')
    const path = `/api/reviews/${review.id}/actions.csv`
    const answer = await server.get(`${path}?for=linear`, session)
    expect(answer.status).toBe(200)
    expect(answer.text).toMatch(/^Title,Description,Status,/)
    isProblem(await server.get(`${path}?for=paper`, session), 422)
    isProblem(await server.get(path, session), 422)
    isProblem(await server.get(`${path}?for=jira`, review.tokens.facilitator), 401)
  })

  test('who guesses tokens is told to wait, and who has one is not', async () => {
    const review = await server.createReview()
    const guess = () => server.get(`/api/reviews/${review.id}`, 'guess')
    for (let n = 0; n < 20; n++) isProblem(await guess(), 401)
    isProblem(await guess(), 429)
    expect((await server.get(`/api/reviews/${review.id}`, review.tokens.observer)).status).toBe(200)
    clock.pass(60_000)
    isProblem(await guess(), 401)
  })

  test('pages may run only what is ours, send no referrer and stand in no frame', async () => {
    const { headers } = await fetch(`${server.base}/r/abc`)
    const policy = headers.get('content-security-policy')
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  })

  test('probes answer, and the counters carry no ids', async () => {
    expect((await server.get('/healthz')).status).toBe(200)
    expect((await server.get('/readyz')).json).toMatchObject({ status: 'ok' })
    const { text } = await server.get('/metrics')
    for (const name of ['rooms', 'connections', 'updates_total', 'refusals_total', 'commit_seconds']) {
      expect(text).toContain(`second_story_${name}`)
    }
    expect(text).toContain('nodejs_eventloop_lag')
  })

  test('a body over the limit is turned away before it is read', async () => {
    const review = await server.createReview()
    const { session } = await server.join(review, 'scribe')
    const status = await new Promise((resolve, reject) => {
      const upload = request(`${server.base}/api/reviews/${review.id}/timeline/import`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${session}`,
          'content-type': 'text/plain',
          'content-length': 21 * 1024 * 1024,
        },
      })
      upload.on('response', (answer) => resolve(answer.statusCode)).on('error', reject)
      upload.flushHeaders()
    })
    expect(status).toBe(413)
  })

  test('nothing that opens a door is in the data folder', async () => {
    const review = await server.createReview()
    const device = 'a-device-secret-of-some-length'
    const { session } = await server.join(review, 'facilitator', 'Ada', device)
    const secrets = [...Object.values(review.tokens), session].flatMap((token) => [
      Buffer.from(token),
      Buffer.from(token, 'base64url'),
    ])
    for (const name of await readdir(server.dataDir)) {
      const bytes = await readFile(join(server.dataDir, name))
      for (const secret of [...secrets, Buffer.from(device)]) expect(bytes.includes(secret)).toBe(false)
    }
  })
})

test('with CREATE_TOKEN only its holder makes reviews', async () => {
  const server = await startServer({ env: { CREATE_TOKEN: 'only-we-create' } })
  try {
    const create = (token?: string) => server.post('/api/reviews', token, { title: 'x' })
    expect(
      [await create(), await create('another-token'), await create('only-we-create')].map(
        ({ status }) => status,
      ),
    ).toEqual([401, 401, 201])
  } finally {
    await server.stop()
  }
})

test('links carry PUBLIC_URL', async () => {
  const server = await startServer({ env: { PUBLIC_URL: 'https://reviews.example.org/' } })
  try {
    const { json } = await server.post('/api/reviews', undefined, { title: 'x' })
    expect((json.links as Record<string, string>).scribe).toMatch(
      /^https:\/\/reviews\.example\.org\/r\/[a-z0-9]+#/,
    )
  } finally {
    await server.stop()
  }
})
