import fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import { ByteReader, checkParsed } from './bytes.ts'

function reader(...bytes: number[]): ByteReader {
  return new ByteReader(new Uint8Array(bytes))
}

function valueReader(value: encoding.AnyEncodable): ByteReader {
  return new ByteReader(encoding.encode((encoder) => encoding.writeAny(encoder, value)))
}

const { json } = fc.letrec<{ json: encoding.AnyEncodable }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, false, undefined),
    fc.double(),
    fc.maxSafeInteger(),
    fc.string({ unit: 'binary' }),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('json'), { maxKeys: 4, noNullPrototype: true }),
  ),
}))

describe('G1 ByteReader', () => {
  it('reads the values that lib0 writes', () => {
    fc.assert(
      fc.property(json, (value) => {
        // Names of fields without a value as well, which JSON leaves out.
        const named = JSON.stringify(value, (_, inner: unknown) => (inner === undefined ? null : inner)) ?? ''
        fc.pre(!/"(__proto__|constructor|prototype)"/.test(named))
        const bytes = valueReader(value)
        expect(bytes.value(10)).toEqual(value)
        expect(bytes.left).toBe(0)
      }),
    )
  })

  it('reads the numbers and texts that lib0 writes', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.string({ unit: 'grapheme', maxLength: 80 }), (number, words) => {
        const bytes = new ByteReader(
          encoding.encode((encoder) => {
            encoding.writeVarUint(encoder, number)
            encoding.writeVarString(encoder, words)
          }),
        )
        expect([bytes.uint(), bytes.string()]).toEqual([number, words])
      }),
    )
  })

  it.each([
    ['a number that goes on behind the end', () => reader(0x80).uint()],
    ['a number beyond 2^53', () => reader(255, 255, 255, 255, 255, 255, 255, 127).uint()],
    ['a number padded without end', () => reader(...Array.from({ length: 20 }, () => 0x80), 0).uint()],
    ['a text longer than the bytes', () => reader(5, 97).string()],
    ['a text that is not UTF-8', () => reader(2, 0xc3, 0x28).string()],
    ['a list that announces more than there is', () => reader(117, 9, 126).value(5)],
    ['an object that announces more than there is', () => reader(118, 9, 1, 97, 126).value(5)],
    ['half a float', () => reader(123, 0, 0).value(5)],
    ['a byte array', () => reader(116, 1, 0).value(5)],
    ['a big integer', () => valueReader(7n).value(5)],
    ['a value of no kind', () => reader(3).value(5)],
    ['an object nested too deeply', () => valueReader({ a: { b: { c: { d: 1 } } } }).value(3)],
    ['a value nested too deeply', () => valueReader([[[[1]]]]).value(3)],
    ['a field named constructor', () => valueReader({ constructor: 1 }).value(3)],
    ['a name that is reserved', () => reader(9, ...Buffer.from('__proto__')).name()],
  ])('refuses %s', (_what, read) => {
    expect(read).toThrow(expect.objectContaining({ name: 'Refusal' }))
  })
})

describe('G11 ByteReader', () => {
  it('reads so many values and no more, those inside others included', () => {
    const bytes = encoding.encode((encoder) => encoding.writeAny(encoder, { a: [1, 2, 3], b: 'x' }))
    expect(new ByteReader(bytes, 6).value(3)).toEqual({ a: [1, 2, 3], b: 'x' })
    expect(() => new ByteReader(bytes, 5).value(3)).toThrow('too many values')
    expect(() => new ByteReader(bytes, 5).skipValue(3)).toThrow('too many values')
  })

  it('reads past what it could read, to the same byte', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const bytes = encoding.encode((encoder) => encoding.writeAny(encoder, value as encoding.AnyEncodable))
        const [reads, skips] = [new ByteReader(bytes), new ByteReader(bytes)]
        try {
          reads.value(16)
        } catch {
          // Reserved names are not looked for in what is thrown away.
          return
        }
        skips.skipValue(16)
        expect(skips.pos).toBe(reads.pos)
      }),
    )
  })

  it('counts the UTF-16 units of a text that it reads past', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const reader = new ByteReader(encoding.encode((encoder) => encoding.writeVarString(encoder, text)))
        expect(reader.skipString()).toBe(text.length)
        expect(reader.left).toBe(0)
      }),
    )
  })
})

describe('G1 checkParsed', () => {
  it('lets plain values pass', () => {
    expect(() => checkParsed({ href: 'https://example.org', list: [1, [2]] }, 3, () => {})).not.toThrow()
  })

  it.each([
    ['reserved names', JSON.parse('{"a":{"__proto__":1}}')],
    ['deep nesting', [[[[1]]]]],
  ])('refuses %s', (_what, value: unknown) => {
    expect(() => checkParsed(value, 3, () => {})).toThrow(expect.objectContaining({ name: 'Refusal' }))
  })
})
