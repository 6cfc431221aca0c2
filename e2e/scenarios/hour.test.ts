import { describe, expect, it } from 'vitest'
import { setScene } from '../harness/scene.ts'
import { arriving } from './hour/arriving.ts'
import { BACKSTAGE, Company, SAID_AT_THE_DOOR } from './hour/company.ts'
import { ending } from './hour/ending.ts'
import { walking } from './hour/walking.ts'

/** Roots of the backstage document that the shared one has not, as an update names them: with their length. */
const ROOTS = [
  'chat',
  'cues',
  'prep',
  'observations',
  'signals',
  'firstTimers',
  'spoken',
  'take',
  'door',
  'learned',
].map((root) => String.fromCharCode(root.length) + root)

const hour = new Company(setScene('hour', 'skips'))

describe('an hour, from the door to the end', () => {
  arriving(hour)
  walking(hour)
  ending(hour)

  it('sent not one byte of the facilitators’ own to anybody else', async () => {
    const words = Object.values(BACKSTAGE)
    const { amara: facilitators, jonah: shadow, stage: window, ...others } = hour.wires
    for (const [who, wire] of Object.entries({ ...others, stage: window })) {
      expect([who, wire.received]).not.toEqual([who, 0])
      expect([who, wire.carried(words)]).toEqual([who, []])
      expect([who, wire.heard([SAID_AT_THE_DOOR, ...ROOTS, '~backstage'])]).toEqual([who, []])
      expect([who, wire.sockets.filter((address) => address.includes('backstage'))]).toEqual([who, []])
    }
    // The same search finds all of it where it belongs.
    for (const wire of [facilitators, shadow]) {
      const all = [...words, SAID_AT_THE_DOOR, ...ROOTS]
      expect(wire.carried(all)).toEqual(all)
      expect(wire.sockets.some((address) => address.includes('backstage'))).toBe(true)
    }
  })

  it('did all that without an error on any page', () => {
    expect(hour.scene.complaints).toEqual([])
  })
})
