import { afterEach, describe, expect, it } from 'vitest'
import { contentOf } from './testing/content.ts'
import { House, ROOM } from './testing/house.ts'
import type { TestClient } from './testing/test-client.ts'

let house: House
afterEach(() => house.close())

const set = (client: TestClient, key: string, value: unknown = 1) =>
  client.doc.getMap('board').set(key, value)

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
    expect(house.log.wrongSnapshots).toBe(0)
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
