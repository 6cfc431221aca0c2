import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Store } from '../src/index.ts'
import { bytes, historyOf, record, text } from './log.contract.ts'
import { openTemporarySqlite } from './temp-store.ts'

const ROOMS = ['a', 'b~mine', 'ö/"c']

/** The log as simple as it can be said: all records, and how many of them the snapshot stands for. */
class Model {
  rooms = new Map<string, { records: string[]; upTo: number; owners: Map<number, string> }>()
  room(name: string) {
    const room = this.rooms.get(name) ?? {
      records: [] as string[],
      upTo: 0,
      owners: new Map<number, string>(),
    }
    this.rooms.set(name, room)
    return room
  }
}

const room = fc.constantFrom(...ROOMS)
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('append' as const),
      room,
      contents: fc.array(fc.string(), { maxLength: 4 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('bind' as const),
      room,
      clientId: fc.nat(3),
      personId: fc.constantFrom('ann', 'ben'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('compact' as const), room, share: fc.nat(4) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('load' as const), room }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen' as const) }) },
)

async function compare(store: Store, model: Model, name: string) {
  const { records, upTo, owners } = model.room(name)
  const loaded = await store.log.load(name)
  expect(loaded.snapshot === null ? null : text(loaded.snapshot)).toBe(
    upTo === 0 ? null : JSON.stringify(records.slice(0, upTo)),
  )
  expect(loaded.updates.map(text)).toEqual(records.slice(upTo))
  expect(loaded.head).toBe(records.length)
  expect(new Map(loaded.bindings.map(({ clientId, personId }) => [clientId, personId]))).toEqual(owners)
}

it('answers like a plain list after any order of appends, bindings, compactions, loads and restarts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const opened = await openTemporarySqlite({ clock: () => 1_000 })
      const model = new Model()
      for (const step of steps) {
        const { store } = opened
        if (step.do === 'reopen') await opened.reopen()
        else if (step.do === 'load') await compare(store, model, step.room)
        else if (step.do === 'append') {
          const { records } = model.room(step.room)
          records.push(...step.contents)
          const head = await store.log.append(
            step.room,
            step.contents.map((content) => record(content)),
          )
          expect(head).toBe(records.length)
        } else if (step.do === 'bind') {
          const { records, owners } = model.room(step.room)
          const owner = owners.get(step.clientId) ?? step.personId
          const append = store.log.append(step.room, [record('bound', [step])])
          if (owner !== step.personId) await expect(append).rejects.toThrow('belongs to another person')
          else {
            await append
            records.push('bound')
            owners.set(step.clientId, owner)
          }
        } else {
          const known = model.room(step.room)
          const upTo = Math.floor((known.records.length * step.share) / 4)
          if (upTo === 0) continue
          await store.log.compact(step.room, bytes(JSON.stringify(known.records.slice(0, upTo))), upTo)
          known.upTo = Math.max(known.upTo, upTo)
        }
      }
      for (const name of ROOMS) {
        await compare(opened.store, model, name)
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
