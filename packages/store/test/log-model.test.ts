import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Store } from '../src/index.ts'
import { bytes, historyOf, record, text } from './log.contract.ts'
import { openTemporarySqlite } from './temp-store.ts'

const ROOMS = ['a', 'b~mine', 'ö/"c'] as const
const room = fc.constantFrom(...ROOMS)
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('append'),
      room,
      contents: fc.array(fc.string(), { maxLength: 4 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('bind'),
      room,
      clientId: fc.nat(3),
      personId: fc.constantFrom('ann', 'ben'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('compact'), room, upTo: fc.nat(12) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('load'), room }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen'), room }) },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

interface Known {
  records: string[]
  snapshot: string | null
  upTo: number
  owners: Record<number, string>
}

/** The log as simply as it can be said: each room's records, and how many of them its snapshot stands for. */
class Model {
  rooms = new Map<string, Known>()

  room(name: string): Known {
    const known = this.rooms.get(name) ?? { records: [], snapshot: null, upTo: 0, owners: {} }
    this.rooms.set(name, known)
    return known
  }

  answer(step: Step): unknown {
    const known = this.room(step.room)
    if ('contents' in step) return known.records.push(...step.contents)
    if ('clientId' in step) {
      if ((known.owners[step.clientId] ??= step.personId) !== step.personId) return 'BindingConflict'
      return known.records.push('bound')
    }
    if ('upTo' in step) {
      if (step.upTo > known.records.length || step.upTo === 0) return 'RangeError'
      if (step.upTo <= known.upTo) return undefined
      Object.assign(known, { upTo: step.upTo, snapshot: `of ${step.upTo}` })
      return undefined
    }
    const { records, snapshot, upTo, owners } = known
    return { snapshot, updates: records.slice(upTo), head: records.length, owners }
  }
}

async function answer(store: Store, step: Step): Promise<unknown> {
  if ('contents' in step)
    return store.log.append(
      step.room,
      step.contents.map((content) => record(content)),
    )
  if ('clientId' in step) return store.log.append(step.room, [record('bound', [step])])
  if ('upTo' in step) return store.log.compact(step.room, bytes(`of ${step.upTo}`), step.upTo)
  const { snapshot, updates, bindings, head } = await store.log.load(step.room)
  return {
    snapshot: snapshot === null ? null : text(snapshot),
    updates: updates.map(text),
    head,
    owners: Object.fromEntries(bindings.map(({ clientId, personId }) => [clientId, personId])),
  }
}

it('answers like a plain list after any order of appends, bindings, compactions, loads and restarts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const opened = await openTemporarySqlite({ clock: () => 1_000 })
      const model = new Model()
      const loads = ROOMS.map((name) => ({ do: 'load' as const, room: name }))
      for (const step of [...steps, ...loads]) {
        if (step.do === 'reopen') await opened.reopen()
        const answered = await answer(opened.store, step).catch((error: Error) => error.name)
        expect(answered).toEqual(model.answer(step))
      }
      for (const name of ROOMS) {
        const told = await historyOf(opened.store, name)
        expect(told.map((entry) => entry.text)).toEqual(model.room(name).records)
        expect(told.map((entry) => entry.seq)).toEqual(told.map((_, i) => i + 1))
      }
      expect(opened.store.health().damages).toEqual([])
      await opened.store.close()
    }),
    { numRuns: 60 },
  )
})
