import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hashedId } from './hashed-id.ts'

it('gives a text the id that the server gives it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const hex = createHash('sha256').update(text).digest('hex')
      expect(hashedId(text)).toBe(BigInt(`0x${hex}`).toString(36).padStart(50, '0').slice(-25))
    }),
    { numRuns: 50 },
  )
})
