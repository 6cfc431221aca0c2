import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Doc, applyUpdate, encodeStateVector, getState, mergeUpdates } from 'yjs'
import { sideBySide } from './side-by-side.ts'
import type { Piece } from './side-by-side.ts'

/** A document that counts, as the gate does, what each update brings; several people type into it. */
class Counted {
  readonly pieces: (Piece & { by: number })[] = []
  readonly #doc = new Doc()
  readonly #people: readonly Doc[]

  constructor(clientIds: readonly number[]) {
    this.#people = clientIds.map((clientId) => {
      const doc = new Doc()
      doc.clientID = clientId
      return doc
    })
  }

  /** One update of a person, who has what the server has. */
  edit(by: number, change: (doc: Doc) => void): void {
    const person = this.#people[by]!
    const { clientID: client } = person
    const clock = getState(this.#doc.store, client)
    const listen = (update: Uint8Array) => {
      const spans = [{ client, clock, end: getState(this.#doc.store, client) }]
      this.pieces.push({ update, spans, by })
    }
    const send = (update: Uint8Array) => {
      this.#doc.once('update', listen)
      applyUpdate(this.#doc, update)
    }
    person.once('update', send)
    person.transact(() => change(person))
  }
}

const type = (words: string) => (doc: Doc) => doc.getText('notes').insert(doc.getText('notes').length, words)

describe('updates put side by side', () => {
  it('are what Yjs makes of them, byte for byte, where people type', () => {
    const step = fc.record({ by: fc.nat(3), words: fc.string({ minLength: 1, maxLength: 200 }) })
    const clientIds = fc.uniqueArray(fc.nat(2 ** 32 - 1), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(clientIds, fc.array(step, { minLength: 2, maxLength: 30 }), (ids, steps) => {
        const { pieces } = steps.reduce((counted, { by, words }) => {
          counted.edit(by, type(words))
          return counted
        }, new Counted(ids))
        expect(sideBySide(pieces)).toEqual(mergeUpdates(pieces.map(({ update }) => update)))
      }),
    )
  })

  it('are left to Yjs where something is deleted', () => {
    const counted = new Counted([7, 8])
    counted.edit(0, type('some words'))
    counted.edit(0, (doc) => doc.getText('notes').delete(0, 4))
    counted.edit(1, type('others'))
    expect(sideBySide(counted.pieces)).toBeNull()
  })

  it('are left to Yjs where one between them is missing', () => {
    const counted = new Counted([7])
    for (const words of ['one ', 'two ', 'three ']) counted.edit(0, type(words))
    const [first, , last] = counted.pieces
    expect(sideBySide([first!, last!])).toBeNull()
  })

  it('are left to Yjs where nobody has counted what an update brings', () => {
    const counted = new Counted([7, 8])
    counted.edit(0, type('some words'))
    counted.edit(1, type('others'))
    const [first, last] = counted.pieces
    expect(sideBySide([first!, { update: last!.update, spans: null }])).toBeNull()
  })

  it('can be taken by a document that has none of it', () => {
    const counted = new Counted([7, 8])
    for (const by of [0, 1, 0, 1]) counted.edit(by, type(`by ${by} `))
    const doc = new Doc()
    applyUpdate(doc, sideBySide(counted.pieces)!)
    const yjs = new Doc()
    for (const { update } of counted.pieces) applyUpdate(yjs, update)
    expect(encodeStateVector(doc)).toEqual(encodeStateVector(yjs))
    expect(doc.getText('notes').toString()).toBe(yjs.getText('notes').toString())
  })
})
