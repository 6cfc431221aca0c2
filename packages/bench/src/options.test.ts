import { describe, expect, it } from 'vitest'
import { BadOption, readOptions } from './options.ts'

describe('the options', () => {
  it('are all workloads and servers in two rounds where nothing is said', () => {
    const { workloads, servers, rounds, size } = readOptions([])
    expect(workloads).toContain('w6-long')
    expect(servers).toHaveLength(5)
    expect([rounds, size.windowS, size.quick]).toEqual([2, 20, false])
  })

  it('take workloads by name or by how names begin', () => {
    expect(readOptions(['--workloads', 'w2,w1-1x100']).workloads).toEqual(['w2-100', 'w2-300', 'w1-1x100'])
    expect(readOptions(['--workloads', 'w1psat-1x100']).workloads).toEqual(['w1psat-1x100'])
  })

  it('are short with --quick, and each can be set beside it', () => {
    const { rounds, size } = readOptions(['--quick', '--rounds', '3'])
    expect([rounds, size.windowS, size.kills]).toEqual([3, 5, 3])
  })

  it('are refused where they mean nothing', () => {
    for (const args of [
      ['--workloads', 'w9'],
      ['--servers', 'mine'],
      ['--rounds', '0'],
      ['--fast'],
      ['--workloads', ''],
    ])
      expect(() => readOptions(args)).toThrow(BadOption)
  })
})
