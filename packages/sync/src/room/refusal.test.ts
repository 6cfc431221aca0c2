import { afterEach, describe, expect, it } from 'vitest'
import type { Doc } from 'yjs'
import { contentOf } from './testing/content.ts'
import { FORBIDDEN, House, ROOM } from './testing/house.ts'
import type { TestClient } from './testing/test-client.ts'

let house: House
afterEach(() => house.close())

const set = (client: TestClient, key: string, value: unknown = 1) =>
  client.doc.getMap('board').set(key, value)
const get = (doc: Doc, key: string) => doc.getMap('board').get(key)

describe('R5 refusals', () => {
  it('R5: a refused update changes nothing, reaches nobody and ends the connection with 101 and 4403', async () => {
    house = new House()
    const [ada, ben] = [await house.enter('ada'), await house.enter('ben')]
    set(ada, 'allowed')
    await house.settle()
    const before = contentOf(ben.doc)
    const records = house.log.records(ROOM).length
    set(ada, FORBIDDEN)
    set(ada, 'after it')
    await house.settle()
    expect(ada.told.at(-1)).toEqual({ code: 'forbidden', detail: 'This may not be written.', frame: 3 })
    expect(ada.closed).toEqual({ code: 4403, reason: 'forbidden' })
    expect(contentOf(ben.doc)).toEqual(before)
    expect(house.log.records(ROOM)).toHaveLength(records)
    expect(contentOf(house.rooms.get(ROOM)!.doc)).toEqual(before)
  })

  it('R5: what was judged before the refusal is stored and reaches the others', async () => {
    house = new House()
    const [ada, ben] = [await house.enter('ada'), await house.enter('ben')]
    set(ada, 'before')
    set(ada, FORBIDDEN)
    await house.settle()
    expect(get(ben.doc, 'before')).toBe(1)
    expect(get(ben.doc, FORBIDDEN)).toBeUndefined()
  })

  it('R5: a frame that cannot be read is refused like an update', async () => {
    house = new House()
    const ada = await house.enter('ada')
    ada.send(Uint8Array.of(0, 2, 200, 1))
    await house.settle()
    expect(ada.closed?.code).toBe(4403)
    expect(ada.told.at(-1)).toMatchObject({ code: 'malformed' })
  })

  it('R5: types of a newer client are ignored', async () => {
    house = new House()
    const ada = await house.enter('ada')
    ada.send(Uint8Array.of(117, 1, 2, 3))
    await house.settle()
    expect(ada.closed).toBeNull()
  })
})

describe('R6 updates that hang on offline edits', () => {
  it('R6: a gap is refused once the first step 2 was judged', async () => {
    house = new House()
    const ada = await house.enter('ada')
    ada.loses = true
    set(ada, 'lost')
    ada.loses = false
    set(ada, 'later')
    await house.settle()
    expect(ada.closed?.code).toBe(4403)
    expect(ada.told.at(-1)).toMatchObject({ code: 'gap', frame: 2 })
  })

  it('R6: what may wait is bounded', async () => {
    house = new House()
    const ada = house.come('ada')
    await house.clock.turns()
    ada.loses = true
    set(ada, 'lost')
    ada.loses = false
    for (let i = 0; i < 40 && ada.closed === null; i++) {
      set(ada, `k${i}`, 'x'.repeat(200_000))
      ada.push()
    }
    expect(ada.closed?.code).toBe(4529)
  })
})
