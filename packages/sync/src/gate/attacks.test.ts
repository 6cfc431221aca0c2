import { encodeStateAsUpdate } from 'yjs'
import { describe, expect, it } from 'vitest'
import { applyPlainly } from './testing/attack.ts'
import type { Attack } from './testing/attack.ts'
import { ENCODING, VALUES } from './testing/attacks-by-content.ts'
import { HISTORY } from './testing/attacks-by-history.ts'
import { MISUSE } from './testing/attacks-by-misuse.ts'
import { IDENTITY, ORDERING } from './testing/attacks-by-order.ts'
import { PLACEMENT } from './testing/attacks-by-placement.ts'
import { furnishedWorld } from './testing/world.ts'

const FAMILIES: Record<string, readonly Attack[]> = {
  misuse: MISUSE,
  placement: PLACEMENT,
  identity: IDENTITY,
  ordering: ORDERING,
  encoding: ENCODING,
  values: VALUES,
  history: HISTORY,
}

describe.each(Object.entries(FAMILIES))('G1-G7 the gate against %s', (_family, attacks) => {
  for (const attack of attacks) {
    it(`keeps out: ${attack.name}`, () => {
      const world = furnishedWorld()
      const updates = attack.build(world)
      for (const [i, update] of updates.entries()) {
        const before = encodeStateAsUpdate(world.doc)
        const admission = world.send(attack.as, update, attack.role)
        expect(admission.kind).toBe(attack.answers?.[i] ?? 'refused')
        if (admission.kind !== 'admitted') expect(encodeStateAsUpdate(world.doc)).toEqual(before)
        expect(world.doc.store.pendingStructs).toBeNull()
        expect(world.doc.store.pendingDs).toBeNull()
      }
      expect(attack.succeeded?.(world.doc, world) ?? false).toBe(false)
    })

    const { succeeded } = attack
    if (succeeded === undefined) continue
    it(`control, it goes through on plain Yjs: ${attack.name}`, () => {
      const world = furnishedWorld()
      const plain = world.replica(2)
      applyPlainly(plain, attack.build(world))
      expect(succeeded(plain, world)).toBe(true)
    })
  }
})
