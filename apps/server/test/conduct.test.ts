import { addEntry, type Agenda, hideEntry, readAgenda, readBoard } from '@second-story/board'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../src/ids.ts'
import { TestClock } from './harness/clock.ts'
import type { Guest, Review } from './harness/http.ts'
import { type Page, visit } from './harness/page.ts'
import { startServer, type TestServer } from './harness/server.ts'
import { until } from './harness/until.ts'

describe('conducting the meeting', () => {
  let clock: TestClock
  let server: TestServer
  let review: Review
  let ada: Guest
  let ben: Guest
  const pages: Page[] = []

  beforeEach(async () => {
    clock = new TestClock()
    server = await startServer({ clock })
    review = await server.createReview({ title: 'The queue ran full', timeZone: 'Europe/Berlin' })
    ada = await server.join(review, 'facilitator', 'Ada')
    ben = await server.join(review, 'cofacilitator', 'Ben')
  })
  afterEach(async () => {
    for (const page of pages.splice(0)) page.leave()
    await server.stop()
  })
  const come = async (guest: Guest, part = ''): Promise<Page> => {
    const page = await visit(server.syncUrl, review, guest, part)
    pages.push(page)
    return page
  }
  const agenda = async (): Promise<Agenda> => (await server.exported(review, ada)).agenda
  const entry = async (page: Page, at = '2026-05-03T12:05:00Z'): Promise<string> => {
    const { id, role } = page.guest.user
    const key = addEntry(
      page.doc,
      { personId: id, role, id: newId(), at },
      { at, text: 'Disk full on the broker' },
    )
    await until('the entry to be stored', async () =>
      (await server.exported(review, ada)).timeline.some((one) => one.id === key),
    )
    return key
  }

  test('the opener holds the room, and nobody else conducts', async () => {
    expect((await server.conduct(review, ada, { do: 'open' })).json).toMatchObject({
      state: 'live',
      holder: ada.user.id,
      clock: { state: 'running', startedAt: clock.now(), endsAt: clock.now() + 5 * 60_000 },
    })
    const other = await server.conduct(review, ben, { do: 'pause' })
    expect([other.status, (other.json as { agenda?: Agenda }).agenda?.holder]).toEqual([409, ada.user.id])
    for (const role of ['scribe', 'participant', 'observer'] as const) {
      const guest = await server.join(review, role)
      expect((await server.conduct(review, guest, { do: 'pause' })).status).toBe(403)
    }
  })

  test('a command with a version that has passed changes nothing and is told the state', async () => {
    await server.conduct(review, ada, { do: 'open' })
    const stale = await server.conduct(review, ada, { do: 'pause', version: 0 })
    expect(stale.status).toBe(409)
    expect(stale.json).toMatchObject({ agenda: { version: 1, clock: { state: 'running' } } })
  })

  test('the same id does nothing twice, over HTTP and over the socket, even at once', async () => {
    const page = await come(ada)
    await server.conduct(review, ada, { do: 'open' })
    const order = { do: 'extend', minutes: 2, id: 'once-and-only' }
    const answers = await Promise.all([
      server.conduct(review, ada, order),
      server.conduct(review, ada, order),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(await page.order(order)).toMatchObject({ status: 200, state: { version: 2 } })
    expect((await agenda()).clock).toMatchObject({ endsAt: clock.now() + 7 * 60_000 })
  })

  test('a command that failed may be tried again under its id', async () => {
    await server.conduct(review, ada, { do: 'open' })
    const order = { do: 'resume', id: 'again' }
    expect((await server.conduct(review, ada, order)).status).toBe(409)
    await server.conduct(review, ada, { do: 'pause' })
    expect((await server.conduct(review, ada, order)).status).toBe(200)
  })

  test('a refused command over the socket has the status that HTTP has', async () => {
    const page = await come(ben)
    await server.conduct(review, ada, { do: 'open' })
    expect(await page.order({ id: 'a', do: 'pause' })).toMatchObject({
      status: 409,
      error: { code: 'conflict' },
      state: { holder: ada.user.id },
    })
    expect(await page.order({ id: 'b', do: 'dance' })).toMatchObject({
      status: 422,
      error: { code: 'invalid' },
    })
  })

  test('taking up an entry heads the notes once, in the time of the incident', async () => {
    const page = await come(ada)
    const id = await entry(page)
    await server.conduct(review, ada, { do: 'open' })
    expect((await server.conduct(review, ada, { do: 'discuss', entryId: id })).json.entryId).toBe(id)
    await server.conduct(review, ada, { do: 'tell', entryId: id })
    await server.conduct(review, ada, { do: 'discuss', entryId: id })
    const { notesText, agenda: after } = await server.exported(review, ada)
    expect(notesText).toBe('Welcome\n14:05 Disk full on the broker')
    expect(Object.keys(after.told)).toEqual([id])
  })

  test('an entry that is not on the board cannot be taken up', async () => {
    const page = await come(ada)
    const id = await entry(page)
    hideEntry(page.doc, id, true)
    await server.conduct(review, ada, { do: 'open' })
    await until('it to be hidden', async () =>
      (await server.exported(review, ada)).timeline.some((one) => 'hidden' in one),
    )
    for (const entryId of [id, newId(), `${ben.user.id}:${newId()}`]) {
      expect((await server.conduct(review, ada, { do: 'discuss', entryId })).status).toBe(404)
    }
    expect((await agenda()).version).toBe(1)
  })

  test('hands keep the order in which they went up, and the holder takes them down', async () => {
    const [pia, kim] = [
      await server.join(review, 'participant', 'Pia'),
      await server.join(review, 'participant', 'Kim'),
    ]
    expect((await server.conduct(review, pia, { do: 'hand', up: true })).status).toBe(409)
    await server.conduct(review, ada, { do: 'open' })
    await server.conduct(review, pia, { do: 'hand', up: true })
    clock.pass(1_000)
    await server.conduct(review, kim, { do: 'hand', up: true, about: 'the second restart' })
    clock.pass(1_000)
    await server.conduct(review, pia, { do: 'hand', up: true, about: 'the graph' })
    expect((await server.exported(review, ada)).hands).toEqual([
      { id: pia.user.id, at: clock.now() - 2_000, about: 'the graph' },
      { id: kim.user.id, at: clock.now() - 1_000, about: 'the second restart' },
    ])
    expect((await server.conduct(review, kim, { do: 'lower', personId: pia.user.id })).status).toBe(403)
    await server.conduct(review, ada, { do: 'lower', personId: pia.user.id })
    await server.conduct(review, kim, { do: 'hand', up: false })
    expect((await server.exported(review, ada)).hands).toEqual([])
  })

  test('what somebody says of themselves is published, but not that it is their first review', async () => {
    const pia = await server.join(review, 'participant', 'Pia')
    const [page, backstage] = [await come(pia), await come(ada, '~backstage')]
    const about = { name: 'Pia M.', job: 'on call', there: 'there', claims: ['pia_m'], firstReview: true }
    expect((await server.conduct(review, pia, { do: 'person', ...about })).status).toBe(200)
    await until('the new name', () => readBoard(page.doc).people.get(pia.user.id)?.name === 'Pia M.')
    expect(readBoard(page.doc).people.get(pia.user.id)).toMatchObject({
      job: 'on call',
      there: 'there',
      claims: ['pia_m'],
    })
    expect(JSON.stringify(page.doc.toJSON())).not.toContain('first')
    await until('the first timer', () => backstage.doc.getMap('firstTimers').has(pia.user.id))
  })

  describe('the room changes hands', () => {
    let adasPage: Page
    let bensPage: Page
    beforeEach(async () => {
      ;[adasPage, bensPage] = [await come(ada), await come(ben)]
      await server.conduct(review, ada, { do: 'open' })
    })
    const asked = () =>
      until('the holder to be asked', () => adasPage.said.find(({ event }) => event === 'take'))

    test('after five seconds without a word', async () => {
      const taking = server.conduct(review, ben, { do: 'take' })
      expect(await asked()).toMatchObject({ by: ben.user.id, until: clock.now() + 5_000 })
      clock.pass(4_999)
      expect((await agenda()).holder).toBe(ada.user.id)
      clock.pass(1)
      expect((await taking).json).toMatchObject({ holder: ben.user.id, heldBefore: ada.user.id, version: 2 })
      await until('both pages to know', () =>
        [adasPage, bensPage].every(({ doc }) => readAgenda(doc).holder === ben.user.id),
      )
      expect((await server.conduct(review, ada, { do: 'pause' })).status).toBe(409)
    })

    test('not when the holder declines, and the facilitators see who asks meanwhile', async () => {
      const backstage = await come(ada, '~backstage')
      const taking = server.conduct(review, ben, { do: 'take' })
      await until('it to stand backstage', () => backstage.doc.getMap('take').get('by') === ben.user.id)
      expect((await server.conduct(review, ada, { do: 'decline' })).status).toBe(200)
      expect((await taking).status).toBe(409)
      await until('nobody to ask', () => backstage.doc.getMap('take').size === 0)
      expect(await agenda()).toMatchObject({ holder: ada.user.id, version: 1 })
      expect((await server.conduct(review, ada, { do: 'decline' })).status).toBe(409)
    })

    test('not for half a minute to whoever was not given it just now', async () => {
      const taking = server.conduct(review, ben, { do: 'take' })
      await asked()
      await server.conduct(review, ada, { do: 'decline' })
      expect((await taking).status).toBe(409)
      clock.pass(29_999)
      const early = await server.conduct(review, ben, { do: 'take' })
      expect(early.json).toMatchObject({
        status: 409,
        detail: 'Whoever holds the room has just kept it. Ask again in half a minute.',
      })
      clock.pass(1)
      const again = server.conduct(review, ben, { do: 'take' })
      await until(
        'the holder to be asked again',
        () => adasPage.said.filter(({ event }) => event === 'take').length === 2,
      )
      clock.pass(5_000)
      expect((await again).json.holder).toBe(ben.user.id)
    })

    test('one asks at a time', async () => {
      const cleo = await server.join(review, 'facilitator', 'Cleo')
      const taking = server.conduct(review, ben, { do: 'take' })
      await asked()
      expect((await server.conduct(review, cleo, { do: 'take' })).status).toBe(409)
      clock.pass(5_000)
      expect((await taking).status).toBe(200)
    })

    test('at once when the holder has been gone for twenty seconds', async () => {
      adasPage.leave()
      await until('them to be gone', async () => {
        const { json } = await server.get(`/api/reviews/${review.id}`, ben.session)
        return (json as { counts: { here: number } }).counts.here === 1
      })
      clock.pass(19_999)
      const early = server.conduct(review, ben, { do: 'take' })
      await until(
        'it to wait',
        async () => (await server.exported(review, ada)).agenda.holder === ada.user.id,
      )
      clock.pass(5_000)
      expect((await early).status).toBe(200)
      const back = await server.conduct(review, ben, { do: 'handback' })
      expect(back.json.holder).toBe(ada.user.id)
      expect((await server.conduct(review, ben, { do: 'take' })).json.holder).toBe(ben.user.id)
    })

    test('back to whom it was taken from, or to another facilitator that the holder names', async () => {
      expect((await server.conduct(review, ada, { do: 'handback' })).status).toBe(409)
      const pia = await server.join(review, 'participant', 'Pia')
      const named = (guest: Guest) => server.conduct(review, ada, { do: 'handback', personId: guest.user.id })
      expect((await named(pia)).status).toBe(422)
      expect((await named(ben)).json).toMatchObject({ holder: ben.user.id, version: 2 })
      expect((await server.conduct(review, ben, { do: 'handback' })).json.holder).toBe(ada.user.id)
    })

    test('not in a stop of the server: whoever waits is told', async () => {
      const taking = server.conduct(review, ben, { do: 'take' })
      await asked()
      const stopping = server.app.stop()
      expect((await taking).status).toBe(503)
      clock.pass(60_000)
      await stopping
    })
  })
})
