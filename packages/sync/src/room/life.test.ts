import { afterEach, describe, expect, it } from 'vitest'
import { contentOf } from './testing/content.ts'
import { House, ROOM } from './testing/house.ts'
import type { TestClient } from './testing/test-client.ts'

let house: House
afterEach(() => house.close())

const set = (client: TestClient, key: string, value: unknown = 1) =>
  client.doc.getMap('board').set(key, value)

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
