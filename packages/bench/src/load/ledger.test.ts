import { describe, expect, it } from 'vitest'
import { Histogram } from './histogram.ts'
import { Ledger, type Rule, type Tally } from './ledger.ts'

const tally = (): Tally => ({ open: true, deliveries: 0, latency: new Histogram() })
const ledger = (rule: Rule, into = tally()) => new Ledger(1, 3, rule, into)

describe('a ledger', () => {
  it('counts what comes in order and times it', () => {
    const into = tally()
    const book = ledger('all', into)
    for (const number of [0, 1, 2]) book.saw(0, number, 1_000, 1_500)
    expect(book.faults()).toEqual([])
    expect([into.deliveries, into.latency.percentile(0.5)]).toEqual([3, 500])
    expect(book.missing(0, 5)).toBe(2)
  })

  it('passes over its own and does not miss them', () => {
    const into = tally()
    const book = ledger('all', into)
    book.saw(1, 7, 0)
    expect([into.deliveries, book.missing(1, 9)]).toEqual([0, 0])
    expect(book.faults()).toEqual([])
  })

  it('sees gaps and repeats of edits', () => {
    const book = ledger('all')
    for (const number of [0, 2, 2, 1]) book.saw(0, number, 0)
    expect(book.faults()).toEqual(['1 gaps', '2 repeats'])
  })

  it('lets outdated carets be skipped but not come after newer ones', () => {
    const book = ledger('newest')
    for (const number of [0, 4, 4, 9]) book.saw(2, number, 0)
    expect(book.faults()).toEqual([])
    book.saw(2, 3, 0)
    expect(book.faults()).toEqual(['1 out of order'])
  })

  it('counts no delivery while its tally is closed, but goes on keeping book', () => {
    const into = { ...tally(), open: false }
    const book = ledger('all', into)
    book.saw(0, 0, 0)
    expect([into.deliveries, book.missing(0, 1)]).toEqual([0, 0])
  })

  it('takes what was there at the start as given', () => {
    const book = ledger('all')
    book.had(0, 4)
    book.saw(0, 5, 0)
    expect(book.faults()).toEqual([])
  })
})
