import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeStateAsUpdate } from 'yjs'
import { syncFrame } from '../protocol/frames.ts'
import { contentOf } from './testing/content.ts'
import { House } from './testing/house.ts'

const types = fc.constantFrom(0, 1, 2, 3, 4, 100, 101, 102, 103, 255)

describe('R13 hostile frames', () => {
  it('R13: random bytes and damaged updates end the connection at most; the room and the others do not notice', async () => {
    const house = new House({ limits: { updatesPerSecond: 0 } })
    const ada = await house.enter('ada')
    ada.doc.getMap('board').set('honest', 'words')
    await house.settle()
    const good = syncFrame('update', encodeStateAsUpdate(ada.doc))
    const damaged = fc
      .tuple(fc.nat(good.length - 1), fc.nat(255), fc.integer({ min: 1, max: good.length }))
      .map(([at, byte, length]) => {
        const frame = good.slice(0, length)
        if (at < length) frame[at] = byte
        return frame
      })
    const random = fc
      .tuple(types, fc.uint8Array({ maxLength: 60 }))
      .map(([type, bytes]) => Uint8Array.of(type, ...bytes))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(damaged, random), { minLength: 1, maxLength: 8 }),
        async (frames) => {
          const mallory = house.come('mallory')
          await house.settle()
          for (const frame of frames) mallory.send(frame)
          await house.settle()
          mallory.destroy()
          house.clients.pop()
          expect(house.troubles).toEqual([])
        },
      ),
      { numRuns: 400 },
    )
    // Whatever was let in was allowed; nothing honest is gone, and everybody sees the same.
    expect(ada.closed).toBeNull()
    expect(ada.doc.getMap('board').get('honest')).toBe('words')
    const ben = await house.enter('ben')
    expect(contentOf(ben.doc)).toEqual(contentOf(ada.doc))
    house.close()
  })
})
