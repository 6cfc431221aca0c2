import fc from 'fast-check'
import { encodeStateAsUpdate } from 'yjs'
import type { Doc } from 'yjs'
import { describe, expect, it } from 'vitest'
import { damage, damaged, forge, forgery } from './testing/hostile-edits.ts'
import type { Name, World } from './testing/world.ts'
import { ROOT_NAMES, emptyDoc, furnishedWorld } from './testing/world.ts'
import { applyPlainly } from './testing/attack.ts'

/** FUZZ_RUNS is set by the long suite. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 60)

const sender = fc.constantFrom<Name>('mal', 'mal', 'ada', 'rea')

describe('G13 hostile updates', { timeout: 120_000 + RUNS * 1_000 }, () => {
  it('made of real ids never change a part that is not the sender’s', () => {
    fc.assert(
      fc.property(sender, fc.array(forgery, { minLength: 1, maxLength: 12 }), (name, forgeries) => {
        const world = furnishedWorld()
        const before = forbidden(world.doc, name)
        for (const one of forgeries) offer(world, name, forge(world, name, one))
        expect(forbidden(world.doc, name)).toEqual(before)
        expectLoadable(world, name)
      }),
      { numRuns: RUNS * 5 },
    )
  })

  it('that were honest before their bytes changed do no harm either', () => {
    fc.assert(
      fc.property(sender, fc.array(damage, { minLength: 1, maxLength: 12 }), (name, damages) => {
        const world = furnishedWorld()
        const before = forbidden(world.doc, name)
        for (const one of damages) offer(world, name, damaged(world, name, one))
        expect(forbidden(world.doc, name)).toEqual(before)
        expectLoadable(world, name)
      }),
      { numRuns: RUNS * 5 },
    )
  })

  it('of random bytes are survived', () => {
    const world = furnishedWorld()
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const before = forbidden(world.doc, 'mal')
        offer(world, 'mal', bytes)
        expect(forbidden(world.doc, 'mal')).toEqual(before)
      }),
      { numRuns: RUNS * 20 },
    )
  })
})

function offer(world: World, name: Name, update: Uint8Array): void {
  const before = encodeStateAsUpdate(world.doc)
  const admission = world.send(name, update)
  if (admission.kind !== 'admitted') expect(encodeStateAsUpdate(world.doc)).toEqual(before)
  expect(world.doc.store.pendingStructs).toBeNull()
  expect(world.doc.store.pendingDs).toBeNull()
  expect([...world.doc.share.keys()]).toEqual(ROOT_NAMES)
}

/**
 * A newcomer sees what the server has. Only the order inside texts that the sender may write anyway is left
 * open: Yjs lets a forger contradict themselves there.
 */
function expectLoadable(world: World, name: Name): void {
  const newcomer = emptyDoc(7)
  applyPlainly(newcomer, [encodeStateAsUpdate(world.doc)])
  const open = name === 'ada' ? { notes: '', facts: {} } : {}
  expect({ ...newcomer.toJSON(), ...open }).toEqual({ ...world.doc.toJSON(), ...open })
}

/** What the sender may not change by the example's rules, read from the document alone. */
function forbidden(doc: Doc, name: Name): unknown {
  const { facts, timeline, notes, agenda, annotations, votes } = doc.toJSON() as Record<string, object>
  const others = Object.entries({ ...annotations, ...votes }).filter(
    ([key]) => key !== name && !key.startsWith(`${name}:`),
  )
  const locked = { agenda, others: new Map(others) }
  if (name === 'ada') return locked
  const entries = Object.entries(timeline ?? {}).filter(
    ([key]) => name === 'rea' || !key.startsWith(`${name}:`),
  )
  return { ...locked, facts, notes, timeline: new Map(entries) }
}
