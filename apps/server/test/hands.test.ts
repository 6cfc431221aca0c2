import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Guest } from './harness/http.ts'
import { gather, type Meeting } from './harness/meeting.ts'
import type { Page } from './harness/page.ts'
import { until } from './harness/until.ts'

const TURNS = ['next', 'not-next', 'called']

describe('who speaks next', () => {
  let meeting: Meeting
  let pia: Page
  let kim: Page
  let backstage: Page
  beforeEach(async () => {
    meeting = await gather()
    pia = await meeting.come(await meeting.join('participant', 'Pia'))
    kim = await meeting.come(await meeting.join('participant', 'Kim'))
    backstage = await meeting.come(meeting.ada, '~backstage')
    await meeting.order(meeting.ada, { do: 'open' })
  })
  afterEach(() => meeting.end())

  const raise = (guest: Guest, up = true) => meeting.order(guest, { do: 'hand', up })
  const call = ({ guest }: Page) => meeting.order(meeting.ada, { do: 'call', personId: guest.user.id })
  /** What a page was told about turns, once `count` such things have come. */
  const told = (page: Page, count: number) =>
    until(`${count} words about turns`, () => {
      const events = page.said.map(({ event }) => String(event)).filter((event) => TURNS.includes(event))
      return events.length >= count ? events : null
    })
  const spoken = () => Object.keys(backstage.doc.getMap('spoken').toJSON())
  const hands = async () =>
    (await meeting.server.exported(meeting.review, meeting.ada)).hands.map(({ id }) => id)

  test('is told to them alone, whenever it is somebody else', async () => {
    await raise(pia.guest)
    expect(await told(pia, 1)).toEqual(['next'])
    meeting.clock.pass(1_000)
    await raise(kim.guest)
    await raise(pia.guest, false)
    expect(await told(kim, 1)).toEqual(['next'])
    expect(await told(pia, 1)).toEqual(['next'])
  })

  test('who was called keeps their hand until their turn is over, and has spoken then', async () => {
    await raise(pia.guest)
    meeting.clock.pass(1_000)
    await raise(kim.guest)
    expect((await call(pia)).agenda).toMatchObject({ called: pia.guest.user.id, version: 2 })
    expect(await told(pia, 2)).toEqual(['next', 'called'])
    expect(await told(kim, 1)).toEqual(['next'])
    expect([await hands(), spoken()]).toEqual([[pia.guest.user.id, kim.guest.user.id], []])
    await raise(pia.guest, false)
    await until('Pia to have spoken', () => spoken().length === 1)
    expect(await meeting.agenda()).toMatchObject({ called: null, version: 2 })
    expect(await hands()).toEqual([kim.guest.user.id])
  })

  test('calling the next, and going on, ends a turn as well', async () => {
    await raise(pia.guest)
    await raise(kim.guest)
    await call(pia)
    await call(kim)
    await until('Pia to have spoken', () => spoken().includes(pia.guest.user.id))
    expect(await hands()).toEqual([kim.guest.user.id])
    await meeting.order(meeting.ada, { do: 'go' })
    await until('Kim to have spoken', () => spoken().includes(kim.guest.user.id))
    expect([await hands(), (await meeting.agenda()).called]).toEqual([[], null])
  })

  test('somebody who has not spoken goes first, and who is no longer next is told', async () => {
    await meeting.order(meeting.ada, { do: 'spoken', personId: pia.guest.user.id })
    await raise(pia.guest)
    meeting.clock.pass(1_000)
    await raise(kim.guest)
    expect(await told(pia, 2)).toEqual(['next', 'not-next'])
    expect(await told(kim, 1)).toEqual(['next'])
  })

  test('who was called on without asking has not spoken by that', async () => {
    await call(pia)
    expect(await told(pia, 1)).toEqual(['called'])
    await call(kim)
    await meeting.order(meeting.ada, { do: 'go' })
    expect(spoken()).toEqual([])
  })

  test('whoever comes back while they are next hears of it again', async () => {
    await raise(pia.guest)
    pia.leave()
    const again = await meeting.come(pia.guest)
    expect(await told(again, 1)).toEqual(['next'])
  })

  test('with the close the hands go down and who has spoken is forgotten', async () => {
    await raise(pia.guest)
    await meeting.order(meeting.ada, { do: 'spoken', personId: kim.guest.user.id })
    await meeting.order(meeting.ada, { do: 'close' })
    expect(await hands()).toEqual([])
    await until('nobody to have spoken', () => spoken().length === 0)
  })

  test('the scribe and the holder hold the room for a moment, and nobody else', async () => {
    const scribe = await meeting.join('scribe')
    const until10 = meeting.clock.now() + 10_000
    expect(await meeting.order(scribe, { do: 'hold', seconds: 10 })).toMatchObject({
      status: 200,
      agenda: { holdUntil: until10, version: 1 },
    })
    expect((await meeting.order(meeting.ada, { do: 'hold', seconds: 20 })).agenda.holdUntil).toBe(
      until10 + 10_000,
    )
    expect((await meeting.order(scribe, { do: 'hold', seconds: 21 })).status).toBe(422)
    expect((await meeting.order(pia.guest, { do: 'hold', seconds: 5 })).status).toBe(403)
  })
})
