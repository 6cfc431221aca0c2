import type { Role } from '@second-story/board'
import { describe, expect, it } from 'vitest'
import type { PersonHere } from '../room/use-presence.ts'
import { shownOneByOne } from './shown-people.ts'

const here = (id: string, role: Role = 'participant'): PersonHere => ({
  id,
  name: id,
  role,
  job: '',
  rest: 'here',
})
const crowd = Array.from({ length: 28 }, (_, index) => here(`new${index}`))
const few = [here('me'), here('there')]

describe('who is shown one by one', () => {
  it('is everyone up to thirty', () => {
    const all = [...crowd, ...few]
    expect(shownOneByOne(all, new Map(), new Set(), 'me')).toBe(all)
  })

  it('is, in a bigger room, who was there, who waits, who does something for it, and oneself', () => {
    const all = [...crowd, ...few, here('scribe', 'scribe'), here('reader', 'observer')]
    const shown = shownOneByOne(
      all,
      new Map([['there', { there: 'there' as const }]]),
      new Set(['new3']),
      'me',
    )
    expect(shown.map(({ id }) => id)).toEqual(['new3', 'me', 'there', 'scribe'])
  })
})
