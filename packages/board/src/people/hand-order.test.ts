import fc from 'fast-check'
import { expect, it } from 'vitest'
import { handOrder, nextHand } from './hand-order.ts'
import type { Hand } from './person.ts'

const people = ['ada', 'ben', 'cleo', 'dan', 'eva']
const hands = fc
  .dictionary(fc.constantFrom(...people), fc.record({ at: fc.integer({ min: 0, max: 3 }) }))
  .map((all) => new Map<string, Hand>(Object.entries(all)))
const spoken = fc.subarray(people).map((all) => new Set(all))

it('puts who has not spoken before who has, and then who asked first', () => {
  const row = new Map<string, Hand>([
    ['ada', { at: 1 }],
    ['ben', { at: 2 }],
    ['cleo', { at: 3 }],
  ])
  expect(handOrder(row, new Set())).toEqual(['ada', 'ben', 'cleo'])
  expect(handOrder(row, new Map([['ada', 17]]))).toEqual(['ben', 'cleo', 'ada'])
  expect(nextHand(row, new Set(['ada']), 'ben')).toBe('cleo')
  expect(nextHand(new Map(), new Set(), null)).toBeNull()
})

it('is the same whatever order the hands arrive in, and loses nobody', () => {
  fc.assert(
    fc.property(hands, spoken, (row, heard) => {
      const order = handOrder(row, heard)
      expect(handOrder(new Map([...row].reverse()), heard)).toEqual(order)
      expect([...order].sort()).toEqual([...row.keys()].sort())
    }),
  )
})

it('never lets somebody who has spoken go before somebody who has not', () => {
  fc.assert(
    fc.property(hands, spoken, (row, heard) => {
      const order = handOrder(row, heard)
      const firstHeard = order.findIndex((id) => heard.has(id))
      if (firstHeard !== -1) expect(order.slice(firstHeard).every((id) => heard.has(id))).toBe(true)
    }),
  )
})
