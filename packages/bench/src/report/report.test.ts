import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ServerName } from '../servers/server.ts'
import { WORKLOADS } from '../workloads/catalogue.ts'
import type { Figures } from '../workloads/workload.ts'
import { HEADLINES } from './headlines.ts'
import { plotOf } from './plot.ts'
import { type Run, figureOf, median } from './runs.ts'
import { plain, tableOf } from './table.ts'

const run = (server: ServerName, figures: Figures | null, round = 1, workload = 'w1-1x300'): Run => ({
  workload,
  server,
  round,
  figures,
  failed: figures ? null : '3 gaps',
  seconds: 1,
})
const cpu = (server: ServerName, cpuSPer10k: number, round = 1): Run => run(server, { cpuSPer10k }, round)

describe('the median', () => {
  it('has half of the numbers on either side', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
        const middle = median(values)
        const half = values.length / 2
        expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(half)
        expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(half)
      }),
    )
  })

  it('is taken over the rounds that gave a figure', () => {
    const runs = [cpu('ours', 3, 1), run('ours', null, 2), cpu('ours', 5, 3)]
    expect(figureOf(runs, 'w1-1x300', 'ours', 'cpuSPer10k')).toBe(4)
    expect(figureOf(runs, 'w1-1x300', 'hocuspocus', 'cpuSPer10k')).toBeNull()
  })
})

describe('the table', () => {
  it('sets ours against the floor and the best peer and judges the target', () => {
    const runs = [
      cpu('bare-ws', 0.1),
      cpu('y-websocket-server', 0.2),
      cpu('hocuspocus', 0.15),
      cpu('ours', 0.12),
    ]
    const line = tableOf(runs).split('\n')[1]!
    expect(line).toContain('1.20x')
    expect(line).toContain('0.80x')
    expect(line).toContain('FALLS SHORT (at most 1.1 of bare ws)')
    expect(tableOf([...runs.slice(0, 3), cpu('ours', 0.11)])).toContain('holds (at most 1.1 of bare ws)')
  })

  it('names what gave no figure and why, and judges nothing on it', () => {
    const table = tableOf([cpu('bare-ws', 0.1), run('ours', null)])
    expect(table).toContain('ours, round 1, gave no figure: 3 gaps')
    expect(table).toContain('no figure (at most 1.1 of bare ws)')
  })

  it('says when others kept the machine busy', () => {
    expect(tableOf([run('ours', { cpuSPer10k: 1, othersCores: 0.6 })])).toContain('noisy: others kept 0.60')
  })

  it('writes numbers short', () => {
    const numbers = [null, 0, 0.08612, 5.26, 97.04, 470.4, 128_400, 1_986_000]
    expect(numbers.map(plain)).toEqual(['-', '0', '0.0861', '5.26', '97', '470', '128k', '1.99M'])
  })
})

describe('the headlines', () => {
  it('are there for every workload', () => {
    expect(Object.keys(HEADLINES).toSorted()).toEqual(WORKLOADS.map(({ name }) => name).toSorted())
  })
})

describe('the plot', () => {
  it('has a bar for each server with a figure and says where there is none', () => {
    const svg = plotOf([cpu('bare-ws', 0.1), run('hocuspocus', null), cpu('ours', 0.2)])
    expect(svg.match(/<rect [^>]*rx=/g)).toHaveLength(3)
    expect(svg).toContain('no figure')
    expect(svg.startsWith('<svg ')).toBe(true)
  })
})
