import * as fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { contentOf } from './testing/content.ts'
import { House, ROOM } from './testing/house.ts'
import type { TestClient } from './testing/test-client.ts'

let house: House
afterEach(() => house.close())

const set = (client: TestClient, key: string, value: unknown = 1) =>
  client.doc.getMap('board').set(key, value)

/** More than a room encodes by itself. */
const BALLAST = 'x'.repeat(300_000)

const large = async (): Promise<TestClient> => {
  house = new House({ limits: { updatesPerSecond: 0 } })
  const ada = await house.enter('ada')
  set(ada, 'ballast', BALLAST)
  await house.settle()
  return ada
}

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

describe('R11 snapshots of large documents', () => {
  it('R11: writing on while a thread folds the log loses nothing, however often', async () => {
    const step = fc.oneof(
      { arbitrary: fc.record({ key: fc.nat(5), value: fc.nat() }), weight: 6 },
      { arbitrary: fc.constant('compact' as const), weight: 1 },
      { arbitrary: fc.constant('settle' as const), weight: 3 },
      { arbitrary: fc.constant('finish' as const), weight: 1 },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        const ada = await large()
        const room = house.rooms.get(ROOM)!
        let running = room.compact()
        for (const one of steps) {
          if (one === 'compact') running = room.compact()
          else if (one === 'settle') await house.settle()
          else if (one === 'finish') await running
          else if (one.value % 3 === 0) ada.doc.getMap('board').delete(`k${one.key}`)
          else set(ada, `k${one.key}`, one.value)
        }
        await Promise.all([running, house.settle()])
        await house.settle()
        expect(house.log.compactions).toBeGreaterThan(0)
        expect(house.log.wrongSnapshots).toBe(0)
        expect(house.troubles).toEqual([])
        expect(contentOf(house.log.document(ROOM))).toEqual(contentOf(ada.doc))
        const again = new House({}, house.log)
        const ben = await again.enter('ben')
        expect(contentOf(ben.doc)).toEqual(contentOf(ada.doc))
        again.close()
        house.close()
      }),
      { numRuns: 12 },
    )
  })

  it('R11: what was deleted is not carried along', async () => {
    const ada = await large()
    await house.rooms.get(ROOM)!.compact()
    const before = (await house.log.load(ROOM)).snapshot!.length
    ada.doc.getMap('board').delete('ballast')
    await house.settle()
    await house.rooms.get(ROOM)!.compact()
    const { snapshot, updates } = await house.log.load(ROOM)
    expect(updates).toEqual([])
    expect(before).toBeGreaterThan(BALLAST.length)
    expect(snapshot!.length).toBeLessThan(1_000)
  })

  it('R11: a log that cannot be folded stays as it is, and the room goes on', async () => {
    const ada = await large()
    await house.log.append(ROOM, [{ update: Uint8Array.of(9, 9, 9), bindings: [] }])
    await house.rooms.get(ROOM)!.compact()
    expect(house.troubles).toHaveLength(1)
    expect(house.log.compactions).toBe(0)
    set(ada, 'after')
    await house.settle()
    expect(ada.saved?.frames).toBe(3)
  })

  it('R11: what a damaged log has lost is in the snapshot, because the room still has it', async () => {
    const ada = await large()
    set(ada, 'last words')
    await house.settle()
    house.log.lose(ROOM, 1)
    expect(house.log.document(ROOM).getMap('board').has('last words')).toBe(false)
    const compacted = house.rooms.get(ROOM)!.compact()
    await house.clock.until(compacted)
    expect(house.troubles).toEqual([])
    expect(contentOf(house.log.document(ROOM))).toEqual(contentOf(ada.doc))
  })

  it('L2: the size of a document is measured anew with each snapshot', async () => {
    house = new House({ limits: { documentBytes: 1_000_000, updatesPerSecond: 0 } })
    const ada = await house.enter('ada')
    for (let i = 0; i < 3; i++) set(ada, 'ballast', BALLAST)
    await house.settle()
    await house.rooms.get(ROOM)!.compact()
    for (let i = 0; i < 2; i++) set(ada, 'ballast', BALLAST)
    await house.settle()
    expect(ada.connected).toBe(true)
    set(ada, 'ballast', BALLAST)
    await house.settle()
    expect(ada.closed?.code).toBe(4413)
  })
})
