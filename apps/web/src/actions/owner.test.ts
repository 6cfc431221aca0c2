import type { Person } from '@second-story/board'
import { expect, it } from 'vitest'
import { ownerName, ownerNamed } from './owner.ts'

const people = new Map<string, Person>([['meimeimeimei', { name: 'Mei Tan', role: 'participant' }]])

it('knows a person of the review by name, whatever the case', () => {
  expect(ownerNamed(' mei tan ', people)).toEqual({ personId: 'meimeimeimei' })
  expect(ownerName({ personId: 'meimeimeimei' }, people)).toBe('Mei Tan')
})

it('takes the name of somebody who was not there as it is, and nothing for nobody', () => {
  expect(ownerNamed('Kofi', people)).toEqual({ name: 'Kofi' })
  expect(ownerNamed('  ', people)).toBe(null)
  expect(ownerName(null, people)).toBe('')
})
