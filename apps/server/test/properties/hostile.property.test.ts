import '../harness/patience.ts'
import { type Agenda, SECTIONS } from '@second-story/board'
import { syncFrame } from '@second-story/sync/protocol'
import type { LogRecord, Room } from '@second-story/sync/room'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs'
import { groundOf, make, recipe } from './hostile-updates.ts'
import { MemoryLog } from './memory-log.ts'
import { type Shown, trespasses } from './oracle.ts'
import { PEOPLE, ROOM, turn } from './people.ts'
import { furnished, openRooms, STATES } from './scenes.ts'

/** FUZZ_RUNS is set by the long suite, to the updates that are to be sent in each state. */
const UPDATES = Number(process.env.FUZZ_RUNS ?? 2_000)
const EACH = 20
const OWN_CLIENT = 900_001

const logs = new Map<Agenda['state'], readonly LogRecord[]>()
beforeAll(async () => {
  for (const state of STATES) logs.set(state, await furnished(state))
})

const expectSound = (room: Room): void => {
  const newcomer = new Doc()
  applyUpdate(newcomer, encodeStateAsUpdate(room.doc))
  expect(newcomer.store.pendingStructs ?? newcomer.store.pendingDs).toBeNull()
  expect(encodeStateVector(newcomer)).toEqual(encodeStateVector(room.doc))
  expect([...room.doc.share.keys()].sort()).toEqual([...SECTIONS].sort())
}

describe.each(STATES)('updates made of real ids, the meeting being %s', (state) => {
  test(
    'change nothing that their sender may not change, by an oracle that knows no gate',
    { timeout: 300_000 + UPDATES * 20 },
    async () => {
      let sent = 0
      let taken = 0
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...PEOPLE),
          fc.array(recipe, { minLength: EACH, maxLength: EACH }),
          async (who, recipes) => {
            const { rooms, troubles } = openRooms(new MemoryLog(logs.get(state)))
            await rooms.use(ROOM, async (room) => {
              let changed = false
              room.doc.on('update', () => void (changed = true))
              let ground = groundOf(room.doc, who, OWN_CLIENT)
              let shown = room.doc.toJSON() as Shown
              for (const one of recipes) {
                const update = make(one, ground)
                changed = false
                const session = rooms.join(ROOM, who, { send: () => {}, close: () => {}, bufferedAmount: 0 })
                // Nothing waits for the rest of a handshake.
                session.receive(syncFrame('answer', Uint8Array.of(0, 0)))
                session.receive(syncFrame('update', update))
                await turn()
                session.gone()
                sent++
                expect(room.doc.store.pendingStructs ?? room.doc.store.pendingDs).toBeNull()
                if (!changed) continue
                taken++
                const now = room.doc.toJSON() as Shown
                expect(trespasses(who, shown, now, state)).toEqual([])
                shown = now
                ground = groundOf(room.doc, who, OWN_CLIENT)
              }
              expectSound(room)
            })
            expect(troubles).toEqual([])
            await rooms.close()
          },
        ),
        { numRuns: Math.ceil(UPDATES / EACH) },
      )
      // Were all of them refused, the oracle would have had nothing to see.
      expect(taken).toBeGreaterThan(sent / 100)
      console.info(`${state}: ${sent} updates, ${taken} of them took effect, none where it may not`)
    },
  )
})
