import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MARKER_LENGTH, findMarkers, marker } from './marker.ts'

const found = (bytes: Uint8Array, start = 0, end = bytes.length): number[][] => {
  const all: number[][] = []
  findMarkers(bytes, start, end, (...one) => all.push(one))
  return all
}

describe('markers', () => {
  it('come back from any bytes around them, in order', () => {
    const one = fc.tuple(fc.nat(46_655), fc.nat(60_466_175), fc.nat(Number.MAX_SAFE_INTEGER % 36 ** 9))
    const noise = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('~', ''))
    fc.assert(
      fc.property(fc.array(fc.tuple(one, noise)), noise, (parts, first) => {
        const text = first + parts.map(([values, after]) => marker(...values) + after).join('')
        expect(found(Buffer.from(text))).toEqual(parts.map(([values]) => values))
      }),
    )
  })

  it('have one length', () => {
    expect(marker(0, 0, 0)).toHaveLength(MARKER_LENGTH)
    expect(marker(46_655, 60_466_175, 36 ** 9 - 1)).toHaveLength(MARKER_LENGTH)
  })

  it('are not found outside of the bytes that were asked for, nor cut off', () => {
    const bytes = Buffer.from(marker(1, 2, 3) + marker(4, 5, 6))
    expect(found(bytes, 0, bytes.length - 1)).toEqual([[1, 2, 3]])
    expect(found(bytes, 1)).toEqual([[4, 5, 6]])
  })

  it('are not taken for what only begins like one', () => {
    expect(found(Buffer.from('~@#00000000000000A00~'))).toEqual([])
    expect(found(Buffer.from(`~@~@#${marker(7, 8, 9)}`))).toEqual([[7, 8, 9]])
  })
})
