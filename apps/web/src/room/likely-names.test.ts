import { expect, it } from 'vitest'
import { likeness, likelyFirst } from './likely-names.ts'

it.each([
  ['Daniel Osei', 'daniel', 2],
  ['Daniel Osei', 'dosei', 3],
  ['Daniel Osei', 'daniel.osei', 3],
  ['Tomás Vidal', 'tomas', 2],
  ['Kofi Mensah', 'kofi_m', 3],
  ['Mei Tanaka', 'Mei Tanaka (on call)', 1],
  ['Daniel Osei', 'hdk', 0],
  ['Al Ro', 'royal', 0],
  ['', 'daniel', 0],
  ['Daniel', '--', 0],
])('how much the name of %s looks like %s in the log: %i', (person, inLog, expected) => {
  expect(likeness(person, inLog)).toBe(expected)
})

it('puts likely names first and leaves the others in their order', () => {
  const names = ['tomas', 'hdk', 'daniel', 'dosei'].map((name) => ({ name }))
  expect(likelyFirst('Daniel Osei', names).map(({ name }) => name)).toEqual([
    'dosei',
    'daniel',
    'tomas',
    'hdk',
  ])
})
