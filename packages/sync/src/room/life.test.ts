import { afterEach, describe, expect, it } from 'vitest'
import { LogUnavailable } from './ports.ts'
import { RoomClosed } from './journal.ts'
import { House, ROOM, contentOf } from './testing/house.ts'
import type { TestClient } from './testing/test-client.ts'

let house: House
afterEach(() => house.close())

const set = (client: TestClient, key: string, value: unknown = 1) =>
  client.doc.getMap('board').set(key, value)
const events = (client: TestClient, event: string) => client.told.filter((body) => body.event === event)

describe('R7 the server writes through the same queue', () => {
  it('R7: a write resolves when it is on disk, and others see it then', async () => {
    house = new House()
    const ada = await house.enter('ada')
    house.log.hold()
    let done: unknown
    const write = house.rooms.use(ROOM, (room) =>
      room.write('import', (doc) => {
        doc.getMap('board').set('imported', 3)
        return 'three'
      }),
    )
    void write.then((value) => (done = value))
    await house.settle()
    expect(done).toBeUndefined()
    expect(ada.doc.getMap('board').has('imported')).toBe(false)
    house.log.release()
    await house.settle()
    expect(done).toBe('three')
    expect(ada.doc.getMap('board').get('imported')).toBe(3)
  })

  it('R7: a change that throws before it writes leaves the room as it was', async () => {
    house = new House()
    const ada = await house.enter('ada')
    const refuse = house.rooms.use(ROOM, (room) =>
      room.write('command', () => {
        throw new RangeError('not now')
      }),
    )
    await expect(refuse).rejects.toThrow('not now')
    await house.settle()
    expect(ada.connected).toBe(true)
    expect(house.log.records(ROOM)).toHaveLength(0)
  })

  it('R7: of a change that throws half-way nothing stays; the room is loaded anew', async () => {
    house = new House()
    const ada = await house.enter('ada')
    set(ada, 'before')
    await house.settle()
    const half = house.rooms.use(ROOM, (room) =>
      room.write('command', (doc) => {
        doc.getMap('board').set('half', 1)
        throw new RangeError('half-way')
      }),
    )
    await expect(half).rejects.toThrow('half-way')
    await house.settle()
    expect(ada.closed?.code).toBe(1012)
    const ben = await house.enter('ben')
    expect(ben.doc.getMap('board').toJSON()).toEqual({ before: 1 })
    expect(house.troubles).toHaveLength(1)
  })

  it('R7: nobody can write under a clientID that the server used in an earlier life of the room', async () => {
    house = new House({ lingerMs: 0 })
    void house.rooms.use(ROOM, (room) => room.write('x', (doc) => doc.getMap('board').set('a', 1)))
    await house.pass(10)
    expect(house.rooms.get(ROOM)).toBeUndefined()
    const server = [...house.log.document(ROOM).store.clients.keys()][0]!
    const ada = await house.enter('ada')
    ada.doc.clientID = server
    set(ada, 'stolen')
    await house.settle()
    expect(ada.closed?.code).toBe(4403)
  })
})

describe('R8 loading and letting go', () => {
  it('R8: however many come at once, a room is loaded once', async () => {
    house = new House()
    const people = Array.from({ length: 30 }, (_, i) => house.come(`p${i}`))
    await house.settle()
    expect(house.log.loads).toBe(1)
    expect(new Set(people.map((person) => person.session?.room)).size).toBe(1)
  })

  it('R8: an empty room goes after its last append and a snapshot, and comes back the same', async () => {
    house = new House()
    const ada = await house.enter('ada')
    set(ada, 'kept')
    ada.push()
    house.log.hold()
    ada.drop()
    await house.pass(60_000)
    expect(house.rooms.get(ROOM)).toBeDefined()
    house.log.release()
    await house.pass(60_000)
    expect(house.rooms.get(ROOM)).toBeUndefined()
    expect(house.log.compactions).toBe(1)
    const ben = await house.enter('ben')
    expect(ben.doc.getMap('board').get('kept')).toBe(1)
    expect(house.log.loads).toBe(2)
  })

  it('R8: somebody who comes while the snapshot is being written finds the same room', async () => {
    house = new House()
    const ada = await house.enter('ada')
    set(ada, 'a')
    await house.settle()
    const room = house.rooms.get(ROOM)
    ada.drop()
    house.log.hold()
    await house.pass(6_000)
    expect(house.log.compactions).toBe(1)
    const ben = await house.enter('ben')
    expect(ben.session?.room).toBe(room)
    house.log.release()
    await house.pass(60_000)
    expect(house.rooms.get(ROOM)).toBe(room)
    set(ben, 'b')
    await house.settle()
    expect(contentOf(house.log.document(ROOM))).toEqual(contentOf(ben.doc))
  })

  it('R8: who returns within the linger time finds the room still loaded', async () => {
    house = new House()
    const ada = await house.enter('ada')
    ada.drop()
    await house.pass(1_000)
    await house.enter('ada')
    expect(house.log.loads).toBe(1)
  })

  it('R8: a failed load sends its people away for now, and the next one tries again', async () => {
    house = new House()
    house.log.unreadable = new Error('no such disk')
    const ada = await house.enter('ada')
    expect(ada.closed?.code).toBe(1012)
    house.log.unreadable = null
    const ben = await house.enter('ben')
    expect(ben.synced).toBe(true)
  })

  it('R8: more rooms than allowed are not opened', async () => {
    house = new House({ limits: { rooms: 1 } })
    await house.enter('ada')
    const ben = house.come('ben', undefined, 'another')
    await house.settle()
    expect(ben.closed?.code).toBe(1012)
  })

  it('R8: closing stores what was judged, says 1012 and lets all rooms go', async () => {
    house = new House()
    const ada = await house.enter('ada')
    house.log.hold()
    set(ada, 'last words')
    await house.settle()
    const closing = house.rooms.close()
    await house.settle()
    expect(ada.closed?.code).toBe(1012)
    house.log.release()
    await house.settle()
    await closing
    expect([...house.rooms]).toEqual([])
    expect(house.log.document(ROOM).getMap('board').get('last words')).toBe(1)
  })

  it('R8: closing does not wait for ever for a store that does not answer', async () => {
    house = new House()
    const ada = await house.enter('ada')
    house.log.hold()
    set(ada, 'a')
    await house.settle()
    const closing = house.rooms.close()
    await house.pass(11_000)
    await expect(closing).resolves.toBeUndefined()
  })
})

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

describe('R11 snapshots', () => {
  it('R11: a long tail is folded while people go on writing, and snapshot and tail make the whole', async () => {
    house = new House({ limits: { updatesPerSecond: 0 } })
    const ada = await house.enter('ada')
    for (let i = 0; i < 1_200; i++) {
      set(ada, `k${i % 50}`, i)
      if (i % 40 === 0) await house.settle()
    }
    await house.settle()
    expect(house.log.compactions).toBe(1)
    set(ada, 'after')
    await house.settle()
    expect(contentOf(house.log.document(ROOM))).toEqual(contentOf(ada.doc))
    expect(contentOf(house.log.history(ROOM))).toEqual(contentOf(ada.doc))
  })

  it('R11: a snapshot holds nothing that its records do not', async () => {
    house = new House()
    const ada = await house.enter('ada')
    set(ada, 'a')
    await house.settle()
    house.log.hold()
    set(ada, 'b')
    await house.settle()
    void house.rooms.get(ROOM)!.compact()
    set(ada, 'c')
    await house.settle()
    house.log.release()
    await house.settle()
    expect(house.log.compactions).toBe(1)
    const stored = await house.log.load(ROOM)
    expect(stored.updates).toHaveLength(0)
    expect(contentOf(house.log.document(ROOM))).toEqual(contentOf(house.log.history(ROOM)))
  })

  it('R11: a snapshot that cannot be written costs nobody anything', async () => {
    house = new House()
    const ada = await house.enter('ada')
    set(ada, 'a')
    await house.settle()
    house.log.failure = new Error('no space for snapshots')
    void house.rooms.get(ROOM)!.compact()
    await house.settle()
    expect(house.troubles).toHaveLength(1)
    house.log.failure = null
    set(ada, 'b')
    await house.settle()
    expect(contentOf(house.log.document(ROOM))).toEqual(contentOf(ada.doc))
  })
})
