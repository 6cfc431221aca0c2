import { describe, expect, it } from 'vitest'
import { bandsOf } from './service-band.ts'

const start = '2026-03-02T19:00:00Z'
const detected = '2026-03-02T19:20:00Z'
const mitigated = '2026-03-02T22:00:00Z'
const resolved = '2026-03-02T23:00:00Z'

describe('the band of the service’s state', () => {
  it('says each stretch in words', () => {
    expect(bandsOf({ start, detected, mitigated, resolved }).map(({ label }) => label)).toEqual([
      'Not noticed yet',
      'Noticed',
      'Mitigated',
    ])
  })

  it('draws only what is known', () => {
    expect(bandsOf({ start, resolved })).toHaveLength(1)
    expect(bandsOf({ start, detected: null })).toEqual([])
  })

  it('leaves out a stretch that would end before it begins', () => {
    expect(bandsOf({ start: detected, detected: start })).toEqual([])
  })
})
