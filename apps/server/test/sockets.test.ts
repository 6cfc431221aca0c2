import { addAnnotation, readBoard, rootMap } from '@second-story/board'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { Doc, Map as YMap } from 'yjs'
import { newId } from '../src/ids.ts'
import type { Guest, Review } from './harness/http.ts'
import { dial, type Page, visit } from './harness/page.ts'
import { startServer, type TestServer } from './harness/server.ts'
import { until } from './harness/until.ts'

describe('who gets in', () => {
  let server: TestServer
  let review: Review
  const pages: Page[] = []
  beforeAll(async () => {
    server = await startServer({
      env: {
        PUBLIC_URL: 'https://reviews.example.org',
        LIMITS: '{"connectionsPerPerson": 2, "peoplePerRoom": 6, "frameBytes": 100000}',
      },
    })
  })
  afterEach(async () => {
    for (const page of pages.splice(0)) page.leave()
  })
  afterAll(() => server.stop())
  const fresh = async (): Promise<void> => {
    review = await server.createReview()
  }
  const closedWith = (room: string, token: string | null, options: object = {}): Promise<number> =>
    new Promise((resolve, reject) => {
      const query = token === null ? '' : `?token=${token}`
      const socket = new WebSocket(`${server.syncUrl}/${room}${query}`, options)
      socket.on('close', resolve).on('error', reject)
    })

  test('only a session of this review opens its rooms, and every refusal looks alike', async () => {
    await fresh()
    const other = await server.createReview()
    const [here, there] = [await server.join(review, 'scribe'), await server.join(other, 'facilitator')]
    for (const [room, token] of [
      [review.id, null],
      [review.id, 'nonsense'],
      [review.id, review.tokens.facilitator],
      [review.id, there.session],
      ['nosuchreview', here.session],
      ['%2e%2e%2fetc', here.session],
      [`${review.id}~mine~${there.user.id}`, here.session],
    ] as const) {
      expect(await closedWith(room, token)).toBe(4401)
    }
  })

  test('backstage is for the facilitators', async () => {
    await fresh()
    for (const role of ['scribe', 'participant', 'observer'] as const) {
      expect(await closedWith(`${review.id}~backstage`, (await server.join(review, role)).session)).toBe(4403)
    }
    const [ada, ben] = [await server.join(review, 'facilitator'), await server.join(review, 'cofacilitator')]
    const [adas, bens] = [
      await visit(server.syncUrl, review, ada, '~backstage'),
      await visit(server.syncUrl, review, ben, '~backstage'),
    ]
    pages.push(adas, bens)
    const key = `${ada.user.id}:${newId()}`
    adas.doc
      .getMap('chat')
      .set(key, new YMap(Object.entries({ text: 'Ask Kim first', at: '2026-05-04T09:00:00Z' })))
    await until('the other to read it', () => bens.doc.getMap('chat').has(key))
    bens.doc.getMap('spoken').set(ben.user.id, 1)
    await until('what only the server writes to be refused', () => bens.closes.includes(4403))
  })

  test('somebody’s drafts are theirs alone, on every device of theirs', async () => {
    await fresh()
    const device = 'd'.repeat(30)
    const [one, two] = [
      await server.join(review, 'participant', 'Pia', device),
      await server.join(review, 'participant', 'Pia', device),
    ]
    const kim = await server.join(review, 'participant', 'Kim')
    const [desk, phone, kims] = [
      await visit(server.syncUrl, review, one, '~mine'),
      await visit(server.syncUrl, review, two, '~mine'),
      await visit(server.syncUrl, review, kim, '~mine'),
    ]
    pages.push(desk, phone, kims)
    const draft = { entryId: newId(), lens: 'saw', body: 'The graph was flat', at: '2026-05-04T09:00:00Z' }
    desk.doc.getMap('drafts').set(newId(), new YMap(Object.entries(draft)))
    await until('it to reach the phone', () => phone.doc.getMap('drafts').size === 1)
    expect(kims.doc.getMap('drafts').size).toBe(0)
    phone.doc.getMap('drafts').set(newId(), new YMap([['lens', 'hindsight']]))
    await until('what is no draft to be refused', () => phone.closes.includes(4403))
  })

  test('pages of others are not let in; ours are, and programs without an Origin', async () => {
    await fresh()
    const { session } = await server.join(review, 'observer')
    const opens = (origin?: string): Promise<string> =>
      new Promise((resolve) => {
        const socket = new WebSocket(`${server.syncUrl}/${review.id}?token=${session}`, { origin })
        socket.on('message', () => resolve('open')).on('error', ({ message }) => resolve(message))
        socket.on('message', () => socket.terminate())
      })
    const answers = []
    for (const origin of [
      undefined,
      server.base,
      'https://reviews.example.org',
      'https://evil.example',
      'null',
    ])
      answers.push(await opens(origin))
    const refused = 'Unexpected server response: 403'
    expect(answers).toEqual(['open', 'open', 'open', refused, refused])
  })

  test('a frame over the limit is answered with 4413 and a text frame with 4403', async () => {
    await fresh()
    const { session } = await server.join(review, 'scribe')
    const send = (data: string | Uint8Array): Promise<number> =>
      new Promise((resolve) => {
        const socket = new WebSocket(`${server.syncUrl}/${review.id}?token=${session}`)
        socket
          .on('open', () => socket.send(data))
          .on('close', resolve)
          .on('error', () => undefined)
      })
    expect(await send(new Uint8Array(100_001))).toBe(4413)
    expect(await send('hello')).toBe(4403)
  })

  test('a person has so many connections and a room so many people', async () => {
    await fresh()
    const guests: Guest[] = []
    for (let n = 0; n < 7; n++) guests.push(await server.join(review, 'participant', `P${n}`))
    for (const guest of guests.slice(0, 6)) pages.push(await visit(server.syncUrl, review, guest))
    expect(await closedWith(review.id, guests[6]!.session)).toBe(4529)
    pages.push(await visit(server.syncUrl, review, guests[0]!))
    expect(await closedWith(review.id, guests[0]!.session)).toBe(4529)
    pages.shift()?.leave()
    await until('a place to be free', async () => {
      const page = dial(server.syncUrl, review.id, guests[0]!)
      pages.push(page)
      return until('an end', () => page.provider.synced || page.closes.length > 0).then(
        () => page.provider.synced,
      )
    })
  })

  test('which clientIDs are whose is published before anybody can ask', async () => {
    await fresh()
    const [pia, kim] = [
      await server.join(review, 'participant', 'Pia'),
      await server.join(review, 'participant', 'Kim'),
    ]
    const [pias, kims] = [await visit(server.syncUrl, review, pia), await visit(server.syncUrl, review, kim)]
    pages.push(pias, kims)
    rootMap(pias.doc, 'checkin').set(pia.user.id, { why: 'To learn' })
    await until('it to be published', () =>
      readBoard(kims.doc).people.get(pia.user.id)?.clients?.includes(pias.doc.clientID),
    )
  })

  test('what somebody wrote offline is merged when they are back', async () => {
    await fresh()
    const [ada, pia] = [
      await server.join(review, 'facilitator', 'Ada'),
      await server.join(review, 'participant', 'Pia'),
    ]
    await server.conduct(review, ada, { do: 'open' })
    const [adas, pias] = [await visit(server.syncUrl, review, ada), await visit(server.syncUrl, review, pia)]
    pages.push(adas, pias)
    pias.provider.disconnect()
    await until('her to be offline', () => !pias.provider.wsconnected)
    const write = (page: Page, body: string) => {
      const { id, role } = page.guest.user
      return addAnnotation(
        page.doc,
        { personId: id, role, id: newId(), at: '2026-05-04T09:00:00Z' },
        { entryId: newId(), body },
      )
    }
    const offline = Array.from({ length: 50 }, (_, n) => write(pias, `offline ${n}`))
    const online = Array.from({ length: 50 }, (_, n) => write(adas, `online ${n}`))
    pias.provider.connect()
    for (const page of [adas, pias]) {
      await until('both to have all', () =>
        [...offline, ...online].every((key) => rootMap(page.doc, 'annotations').has(key)),
      )
    }
    expect(pias.closes.concat(adas.closes).filter((code) => code >= 4400)).toEqual([])
    expect((await server.exported(review, ada)).annotations).toHaveLength(100)
  })
})

test('a server that goes away says 1012, and what was written meanwhile comes back with the next one', async () => {
  const first = await startServer()
  const dataDir = `${first.dataDir}-kept`
  await first.stop()
  const server = await startServer({ dataDir })
  const review = await server.createReview()
  const ada = await server.join(review, 'facilitator', 'Ada')
  const page = await visit(server.syncUrl, review, ada)
  await server.stop()
  await until('the close', () => page.closes.includes(1012))
  page.leave()
  rootMap(page.doc, 'facts').set('title', 'Written while it was away')
  const next = await startServer({ dataDir })
  const back = await visit(next.syncUrl, review, ada, '', page.doc)
  try {
    const other = await visit(next.syncUrl, review, ada, '', new Doc())
    await until('the title', () => rootMap(other.doc, 'facts').get('title') === 'Written while it was away')
    other.leave()
  } finally {
    back.leave()
    await next.stop()
  }
})
