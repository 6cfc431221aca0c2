import { afterEach, describe, expect, it } from 'vitest'
import { LogUnavailable } from './ports.ts'
import { RoomClosed } from './journal.ts'
import { contentOf } from './testing/content.ts'
import { House, ROOM } from './testing/house.ts'
import type { TestClient } from './testing/test-client.ts'

let house: House
afterEach(() => house.close())

const set = (client: TestClient, key: string, value: unknown = 1) =>
  client.doc.getMap('board').set(key, value)
const events = (client: TestClient, event: string) => client.told.filter((body) => body.event === event)

describe('R9 a store that cannot write', () => {
  it('R9: what was judged waits unseen, people are told, and it heals by itself in order', async () => {
    house = new House()
    const [ada, ben] = [await house.enter('ada'), await house.enter('ben')]
    house.log.failure = new LogUnavailable('the disk is full')
    set(ada, 'a')
    await house.settle()
    set(ada, 'b')
    await house.pass(3_000)
    expect(events(ben, 'store')).toMatchObject([{ state: 'readonly' }])
    expect(ben.doc.getMap('board').size).toBe(0)
    expect(ada.connected).toBe(true)
    const cleo = await house.enter('cleo')
    expect(events(cleo, 'store')).toMatchObject([{ state: 'readonly' }])
    house.log.failure = null
    await house.pass(6_000)
    expect(events(ben, 'store')).toMatchObject([{ state: 'readonly' }, { state: 'ok' }])
    expect(ben.doc.getMap('board').toJSON()).toEqual({ a: 1, b: 1 })
    expect(cleo.doc.getMap('board').toJSON()).toEqual({ a: 1, b: 1 })
    expect(ada.saved?.frames).toBe(3)
    expect(contentOf(house.log.document(ROOM))).toEqual(contentOf(ada.doc))
  })

  it('R9: several appends that fail together go again as one, in order', async () => {
    house = new House()
    const [ada, ben] = [await house.enter('ada'), await house.enter('ben')]
    house.log.hold()
    for (const key of ['a', 'b', 'c']) {
      set(ada, key)
      await house.settle()
    }
    const underWay = house.log.appends
    house.log.failure = new LogUnavailable('the disk is full')
    house.log.release()
    await house.settle()
    expect(ben.doc.getMap('board').size).toBe(0)
    expect(events(ben, 'store')).toMatchObject([{ state: 'readonly' }])
    house.log.failure = null
    await house.pass(6_000)
    expect(house.log.appends).toBe(underWay + 1)
    expect(ben.doc.getMap('board').toJSON()).toEqual({ a: 1, b: 1, c: 1 })
    expect(ada.saved?.frames).toBe(4)
  })

  it('R9: the server itself writes nothing meanwhile and says so', async () => {
    house = new House()
    const ada = await house.enter('ada')
    house.log.failure = new LogUnavailable('the disk is full')
    set(ada, 'a')
    await house.settle()
    const write = house.rooms.use(ROOM, (room) => room.write('x', (doc) => doc.getMap('board').set('b', 1)))
    await expect(write).rejects.toThrow(LogUnavailable)
  })

  it('R9: memory is bounded: beyond it people are sent away and bring their words again', async () => {
    house = new House({ limits: { unstoredBytes: 10_000 } })
    const ada = await house.enter('ada')
    house.log.failure = new LogUnavailable('the disk is full')
    for (let i = 0; i < 30; i++) set(ada, `k${i}`, 'x'.repeat(1_000))
    await house.settle()
    expect(ada.closed?.code).toBe(1012)
    house.log.failure = null
    await house.pass(6_000)
    ada.connect(house.rooms, ROOM)
    await house.settle()
    expect(contentOf(house.log.document(ROOM))).toEqual(contentOf(ada.doc))
  })
})

describe('R10 a room that cannot go on', () => {
  it('R10: where the log refuses a record for good, the room is loaded anew and nothing unseen is lost', async () => {
    house = new House()
    const [ada, ben] = [await house.enter('ada'), await house.enter('ben')]
    house.log.failure = new Error('belongs to somebody else')
    set(ada, 'a')
    await house.settle()
    expect([ada.closed?.code, ben.closed?.code]).toEqual([1012, 1012])
    expect(house.troubles).toHaveLength(1)
    house.log.failure = null
    for (const client of [ada, ben]) client.connect(house.rooms, ROOM)
    await house.settle()
    expect(ben.doc.getMap('board').get('a')).toBe(1)
  })

  it('R10: a log that stores what comes behind a failed append is not trusted with the room any more', async () => {
    house = new House()
    const ada = await house.enter('ada')
    house.log.hold()
    set(ada, 'a')
    await house.settle()
    set(ada, 'b')
    await house.settle()
    house.log.failOnce = new LogUnavailable('for a moment')
    house.log.release()
    await house.settle()
    expect(ada.closed?.code).toBe(1012)
    const troubles = house.troubles.length
    ada.connect(house.rooms, ROOM)
    await house.settle()
    // The log has a gap now. The room opens with what is before it, and who wrote the rest brings it again.
    expect(house.troubles).toHaveLength(troubles + 1)
    expect(ada.closed).toBeNull()
    expect(contentOf(house.log.document(ROOM))).toEqual(contentOf(ada.doc))
  })

  it('R10: who waited for something of that room is told that it was not stored', async () => {
    house = new House()
    await house.enter('ada')
    house.log.failure = new Error('broken for good')
    const write = house.rooms.use(ROOM, (room) => room.write('x', (doc) => doc.getMap('board').set('b', 1)))
    const told = write.catch((error: unknown) => error)
    await house.settle()
    expect(await told).toBeInstanceOf(RoomClosed)
  })
})
