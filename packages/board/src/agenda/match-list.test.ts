import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { matchList } from './match-list.ts'

const listOf = (doc: Y.Doc): unknown => doc.getMap('agenda').toJSON().list

it('makes any list of any other', () => {
  const value = fc.oneof(
    fc.integer({ min: 0, max: 4 }),
    fc.record({ a: fc.integer({ min: 0, max: 2 }) }, { noNullPrototype: true }),
  )
  fc.assert(
    fc.property(fc.array(fc.array(value, { maxLength: 8 }), { minLength: 1, maxLength: 6 }), (lists) => {
      const doc = new Y.Doc()
      for (const wanted of lists) {
        matchList(doc.getMap('agenda'), 'list', wanted)
        expect(listOf(doc)).toEqual(wanted)
      }
    }),
  )
})

it('writes little where a bounded list grows, and nothing where it is equal', () => {
  const doc = new Y.Doc()
  const map = doc.getMap('agenda')
  const long = Array.from({ length: 200 }, (_, n) => `entry number ${n}`)
  matchList(map, 'list', long)
  const sizes: number[] = []
  doc.on('update', (update) => sizes.push(update.length))
  doc.transact(() => matchList(map, 'list', long))
  doc.transact(() => matchList(map, 'list', [...long.slice(1), 'one more']))
  expect(sizes).toHaveLength(1)
  expect(sizes[0]).toBeLessThan(100)
})
