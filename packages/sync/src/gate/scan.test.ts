import fc from 'fast-check'
import { Doc, decodeUpdate, encodeStateAsUpdate } from 'yjs'
import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS } from './limits.ts'
import { scan, scannedAt } from './scan.ts'
import type { Section } from './scan.ts'
import { any, bytes, deleted, mark, rawUpdate, text, type } from './testing/encode.ts'
import type { RawStruct } from './testing/encode.ts'
import { furnishedWorld } from './testing/world.ts'

const WELL: RawStruct = { content: any('x'), parent: 'facts', key: 'title' }

function one(struct: RawStruct): Uint8Array {
  return rawUpdate([{ client: 9, clock: 0, structs: [struct] }])
}

describe('G1 scan', () => {
  it('reads the ids and lengths that Yjs reads from the same bytes', () => {
    const update = encodeStateAsUpdate(furnishedWorld().doc)
    const { sections, deletes, deletesAt } = scan(update, DEFAULT_LIMITS)
    const yjs = decodeUpdate(update)
    const ours = sections.flatMap(({ client, structs }) =>
      structs.map(({ clock, length }) => ({ client, clock, length })),
    )
    expect(ours).toEqual(
      yjs.structs.map(({ id, length }) => ({ client: id.client, clock: id.clock, length })),
    )
    const theirs = [...yjs.ds.clients].map(([client, items]) => ({
      client,
      ranges: items.flatMap(({ clock, len }) => [clock, len]),
    }))
    expect(deletes).toEqual(theirs)
    expect(scan(rawUpdateOf(update.subarray(deletesAt)), DEFAULT_LIMITS).deletes).toEqual(deletes)
  })

  it('counts the length of a text in UTF-16 units, as Yjs does', () => {
    const { sections } = scan(one({ content: text('a😀é'), parent: 'notes' }), DEFAULT_LIMITS)
    expect(sections[0]?.end).toBe(4)
  })

  it('reads an update with nothing in it', () => {
    expect(scan(encodeStateAsUpdate(new Doc()), DEFAULT_LIMITS)).toEqual({
      sections: [],
      left: false,
      deletes: [],
      deletesAt: 1,
    })
  })

  it.each<[string, Uint8Array]>([
    ['nothing at all', new Uint8Array()],
    ['an update cut short', one(WELL).subarray(0, 9)],
    ['a byte too many', new Uint8Array([...one(WELL), 0])],
    ['an empty section', rawUpdate([{ client: 9, clock: 0, structs: [] }])],
    ['more structs than bytes', rawUpdate([{ client: 9, clock: 0, structs: [WELL], announced: 1e9 }])],
    ['a skip', one({ skip: 1 })],
    ['two sections of a client', rawUpdate([9, 9].map((client) => ({ client, clock: 0, structs: [WELL] })))],
    ['a clock out of all bounds', rawUpdate([{ client: 9, clock: 2 ** 33, structs: [WELL] }])],
    ['a struct without length', one({ content: deleted(0), parent: 'notes' })],
    ['a struct on itself', one({ content: any('x'), origin: [9, 0] })],
    ['a right neighbour to come', one({ content: any('x'), right: [9, 1] })],
    ['a parent to come', one({ content: any('x'), parent: [9, 1], key: 'x' })],
    ['a type that does not exist', one({ content: bytes(7, new Uint8Array([7])), parent: 'notes' })],
    [
      'content of a kind that there is not',
      one({ content: bytes(11, new Uint8Array()), parent: 'facts', key: 'x' }),
    ],
    ['a parent given in no known way', new Uint8Array([1, 1, 9, 0, 0x28, 2, 5, 0, 1, 97, 1, 126, 0])],
    ['a reserved node name', one({ content: type('xml-element', '__proto__'), parent: 'notes' })],
    ['a mark that is no JSON', one({ content: bytes(6, new Uint8Array([1, 98, 1, 123])), parent: 'notes' })],
    [
      'a reserved name in the value of a mark',
      one({ content: mark('link', '{"__proto__":{"a":1}}'), parent: 'notes' }),
    ],
    [
      'a mark whose value is nested too deeply',
      one({ content: mark('link', `${'['.repeat(40)}${']'.repeat(40)}`), parent: 'notes' }),
    ],
    ['flags on a collected struct', new Uint8Array([1, 1, 9, 0, 0x80, 1, 0])],
    ['a deletion of nothing', rawUpdate([], [{ client: 9, ranges: [[0, 0]] }])],
    [
      'deletions out of order',
      rawUpdate(
        [],
        [
          {
            client: 9,
            ranges: [
              [5, 1],
              [0, 1],
            ],
          },
        ],
      ),
    ],
    [
      'deletions that overlap',
      rawUpdate(
        [],
        [
          {
            client: 9,
            ranges: [
              [0, 5],
              [4, 2],
            ],
          },
        ],
      ),
    ],
    ['a deletion without end', rawUpdate([], [{ client: 9, ranges: [[0, 2 ** 40]] }])],
    [
      'two deletion lists of a client',
      rawUpdate(
        [],
        [9, 9].map((client) => ({ client, ranges: [] })),
      ),
    ],
    ['more deletions than bytes', new Uint8Array([0, 1, 9, 200, 1, 0, 1])],
  ])('refuses %s', (_what, update) => {
    expect(() => scan(update, DEFAULT_LIMITS)).toThrow(expect.objectContaining({ name: 'Refusal' }))
  })

  it('refuses more than the limits allow', () => {
    const update = rawUpdate([{ client: 9, clock: 0, structs: [WELL, WELL] }])
    expect(() => scan(update, { ...DEFAULT_LIMITS, bytes: 10 })).toThrow('too much')
    expect(() => scan(update, { ...DEFAULT_LIMITS, scanned: 1 })).toThrow('too many structs')
    expect(() => scan(update, { ...DEFAULT_LIMITS, values: 1 })).toThrow('too many values')
    const link = one({ content: mark('link', `"${'x'.repeat(200_000)}"`), parent: 'notes' })
    expect(() => scan(link, DEFAULT_LIMITS)).toThrow('says too much')
  })

  it('throws nothing but refusals, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (random) => {
        try {
          scan(random, DEFAULT_LIMITS)
        } catch (error) {
          expect(error).toMatchObject({ name: 'Refusal' })
        }
      }),
      { numRuns: 2000 },
    )
  })
})

describe('G2 what the document has', () => {
  const update = encodeStateAsUpdate(furnishedWorld().doc)

  it('is read past and left out, to the same bytes of deletions', () => {
    const whole = scan(update, DEFAULT_LIMITS)
    expect(scan(update, DEFAULT_LIMITS, () => Infinity)).toEqual({ ...whole, sections: [], left: true })
  })

  it('is read in full where more of its client follows', () => {
    const whole = scan(update, DEFAULT_LIMITS)
    const last = new Map(whole.sections.map(({ client, end }) => [client, end - 1]))
    expect(scan(update, DEFAULT_LIMITS, (client) => last.get(client) ?? 0)).toEqual(whole)
  })

  it('may be anything that ends where it says', () => {
    const known = rawUpdate([
      { client: 9, clock: 0, structs: [{ gc: 1 }, { content: text('a😀'), parent: 'x' }] },
    ])
    expect(scan(known, DEFAULT_LIMITS, () => 4)).toMatchObject({ sections: [], left: true })
    expect(scan(known, DEFAULT_LIMITS, () => 3)).toMatchObject({ sections: [{ end: 4 }], left: false })
    const endless = rawUpdate([{ client: 9, clock: 0, structs: [{ gc: 0 }, { gc: 1 }] }])
    expect(() => scan(endless, DEFAULT_LIMITS, () => 9)).toThrow('no length')
    const deep = bytes(
      8,
      new Uint8Array([1, ...Array.from({ length: 40 }, (_, i) => (i % 2 ? 1 : 117)), 126]),
    )
    const nested = one({ content: deep, parent: 'facts', key: 'title' })
    expect(() => scan(nested, DEFAULT_LIMITS, () => 9)).toThrow('nested too deeply')
    const strange = one({ content: bytes(11, new Uint8Array()), parent: 'facts', key: 'x' })
    expect(() => scan(strange, DEFAULT_LIMITS, () => 9)).toThrow('not used here')
    const skip = rawUpdate([{ client: 9, clock: 0, structs: [{ skip: 1 }] }])
    expect(() => scan(skip, DEFAULT_LIMITS, () => 9)).toThrow(expect.objectContaining({ name: 'Refusal' }))
  })
})

describe('G1 scannedAt', () => {
  it('finds the struct that holds a clock', () => {
    const lengths = [3, 1, 4, 1, 5]
    const structs = lengths.map((length): RawStruct => ({ gc: length }))
    const { sections } = scan(rawUpdate([{ client: 9, clock: 10, structs }]), DEFAULT_LIMITS)
    const section = sections[0] as Section
    for (let clock = 10; clock < 24; clock++) {
      const { clock: from, length } = scannedAt(section, clock)
      expect(from <= clock && clock < from + length).toBe(true)
    }
  })
})

function rawUpdateOf(deletes: Uint8Array): Uint8Array {
  return new Uint8Array([0, ...deletes])
}
