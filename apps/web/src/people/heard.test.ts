import type { Agreement, Person } from '@second-story/board'
import { describe, expect, it } from 'vitest'
import { type Heard, notHeardFrom } from './heard.ts'

const there = (name: string, more: Partial<Person> = {}): Person => ({
  name,
  role: 'participant',
  there: 'there',
  ...more,
})
const kofi = 'kofi0000000'
const anouk = 'anouk000000'
const quiet: Heard = {
  people: new Map([
    [kofi, there('Kofi Mensah')],
    [anouk, there('Anouk Bel')],
  ]),
  annotations: new Map(),
  hands: new Map(),
  agreement: new Map(),
  spoken: new Map(),
  called: null,
  holder: null,
}
const note = (text?: string): Agreement => ({ answer: 'note', text, at: '2031-05-06T14:40:00Z' })

describe('who has not been heard yet', () => {
  it('is everyone who was there, by name', () => {
    expect(notHeardFrom(quiet)).toEqual([anouk, kofi])
  })

  it('is nobody who was informed, is new, reads along, said nothing of it, or conducts', () => {
    const people = new Map([
      ['informed0000', there('A', { there: 'informed' })],
      ['new000000000', there('B', { there: 'new' })],
      ['observer0000', there('C', { role: 'observer' })],
      ['silent000000', there('D', { there: undefined })],
      ['holder000000', there('E', { role: 'facilitator' })],
    ])
    expect(notHeardFrom({ ...quiet, people, holder: 'holder000000' })).toEqual([])
  })

  it.each<[string, Partial<Heard>]>([
    ['own words', { annotations: new Map([[`${kofi}:words0000000`, { id: `${kofi}:words0000000` }]]) }],
    [
      'words told aloud that the scribe wrote down',
      { annotations: new Map([['scribe000000:a', { id: 'scribe000000:a', saidBy: kofi }]]) },
    ],
    ['a raised hand', { hands: new Map([[kofi, { at: 1 }]]) }],
    ['a note at the agreement', { agreement: new Map([[kofi, note('One is missing.')]]) }],
    ['having had the word, or being marked', { spoken: new Map([[kofi, 1]]) }],
    ['being called on', { called: kofi }],
  ])('ends with %s', (_, more) => {
    expect(notHeardFrom({ ...quiet, ...more })).toEqual([anouk])
  })

  it('does not end with a bare yes', () => {
    expect(notHeardFrom({ ...quiet, agreement: new Map([[kofi, note()]]) })).toEqual([anouk, kofi])
  })
})
