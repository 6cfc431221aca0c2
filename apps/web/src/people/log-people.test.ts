import type { Actor, Person } from '@second-story/board'
import { describe, expect, it } from 'vitest'
import { logPeople, offerToMove, spanOf } from './log-people.ts'

const actor = (name: string, entries: number): Actor => ({
  name,
  entries,
  first: '2031-05-06T12:00:00Z',
  last: '2031-05-06T13:00:00Z',
})
const actors = [actor('tomas', 10), actor('kofi', 4), actor('kofi_m', 1), actor('hdk', 3)]
const person = (name: string, ...claims: string[]): Person => ({ name, role: 'participant', claims })
const people = new Map([
  ['tomas000000', person('Tomás Vidal', 'tomas')],
  ['kofi0000000', person('Kofi Mensah', 'kofi', 'kofi_m')],
  ['mei00000000', person('Mei Tanaka')],
])
const here = (...ids: string[]) => logPeople(actors, people, (id) => ids.includes(id))

describe('the people of the log', () => {
  it('are here, missing or unclaimed', () => {
    const found = here('tomas000000', 'mei00000000')
    expect(found.here.map(({ name }) => name)).toEqual(['Tomás Vidal'])
    expect(found.missing.map(({ name, actors }) => [name, actors.length])).toEqual([['Kofi Mensah', 2]])
    expect(found.unclaimed.map(({ name }) => name)).toEqual(['hdk'])
  })

  it('are nearest and missing where at least half of the log is by people who are not here', () => {
    expect(here('tomas000000').nearestMissing).toBe(false)
    expect(here('kofi0000000').nearestMissing).toBe(true)
    expect(logPeople([], people, () => false).nearestMissing).toBe(false)
  })

  it('share a name: one of them here is enough', () => {
    const shared = new Map([...people, ['olu00000000', person('Olu Ade', 'kofi', 'kofi_m')]])
    expect(logPeople(actors, shared, (id) => id === 'olu00000000').missing.map(({ name }) => name)).toEqual([
      'Tomás Vidal',
    ])
  })

  it('have a span of time over all their names', () => {
    const early = { ...actor('a', 1), first: '2031-05-06T11:00:00Z', last: '2031-05-06T11:30:00Z' }
    expect(spanOf([actor('b', 1), early])).toEqual(['2031-05-06T11:00:00Z', '2031-05-06T13:00:00Z'])
    expect(spanOf([{ ...early, first: null, last: null }])).toBeNull()
  })
})

it('offers to move in words that blame nobody for being away', () => {
  expect(offerToMove('Checkout slow', ['Kofi', 'hdk'])).toContain('Kofi and hdk were close to it')
  expect(offerToMove('Checkout slow', ['Kofi'])).toContain('Kofi was close to it')
})
