import type { Entry, View } from '@second-story/board'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isEntryRow, isQuietRow, isTalkRow, separatedDay } from '../rows.ts'
import { WIDE } from './filter.ts'
import { layOut, type Reading } from './layout.ts'

const timelineOf = (entries: readonly Entry[]): View<'timeline'> => ({
  byId: new Map(entries.map((entry) => [entry.id, entry])),
  order: entries.map(({ id }) => id),
})
const timeline = timelineOf([
  { id: 'entry00001', at: '2031-05-06T22:10:00Z' },
  { id: 'entry00002', at: '2031-05-06T22:40:00Z', hidden: true },
  { id: 'person0001:proposal01', at: '2031-05-06T23:10:00Z' },
  { id: 'person0001:proposal02', at: '2031-05-06T23:20:00Z', mergedInto: 'entry00003' },
  { id: 'entry00003', at: null, after: 'entry00001' },
])
const plain: Reading = {
  removed: new Map<string, unknown>(),
  withHidden: false,
  me: 'person0009',
  zone: 'UTC',
  filter: WIDE,
  foldTalk: null,
  unfolded: new Set(),
  kept: new Set(),
  stories: new Set(),
  told: {},
}
const rowsOf = (reading: Partial<Reading> = {}, of = timeline) => layOut(of, { ...plain, ...reading }).rows
const entriesOf = (rows: readonly string[]) => rows.filter(isEntryRow)
const daysOf = (rows: readonly string[]) => rows.flatMap((row) => separatedDay(row) ?? [])

const START = Date.UTC(2031, 4, 6, 8)
/** Lines of chat, one a minute. */
const chat = (count: number, more: (index: number) => Partial<Entry> = () => ({})): View<'timeline'> =>
  timelineOf(
    Array.from({ length: count }, (_, index) => ({
      id: `line${String(index).padStart(8, '0')}`,
      at: new Date(START + index * 60_000).toISOString(),
      kind: 'message' as const,
      text: `Line ${index}`,
      ...more(index),
    })),
  )
const line = (index: number): string => `line${String(index).padStart(8, '0')}`

describe('the rows of the list', () => {
  it('leaves out what is hidden, merged away or taken off', () => {
    expect(entriesOf(rowsOf())).toEqual(['entry00001', 'person0001:proposal01', 'entry00003'])
    const removed = new Map([['person0001:proposal01', {}]])
    expect(entriesOf(rowsOf({ removed }))).toEqual(['entry00001', 'entry00003'])
  })

  it('lets whoever proposed an entry see that it was left out', () => {
    const removed = new Map([['person0001:proposal01', {}]])
    expect(entriesOf(rowsOf({ removed, me: 'person0001' }))).toContain('person0001:proposal01')
  })

  it('separates the days of the incident’s clock, not of UTC', () => {
    expect(daysOf(rowsOf())).toEqual(['2031-05-06'])
    expect(daysOf(rowsOf({ zone: 'Europe/Berlin' }))).toEqual(['2031-05-07'])
    expect(daysOf(rowsOf({ zone: 'Europe/London' }))).toEqual(['2031-05-06', '2031-05-07'])
  })

  it('keeps an entry without a time under the day of the one before it', () => {
    expect(rowsOf().at(-1)).toBe('entry00003')
  })
})

describe('folding talk', () => {
  it('shows every line of a short list, and folds talk where there is much', () => {
    expect(layOut(chat(20), plain).folded).toBe(0)
    expect(layOut(chat(200), plain).folded).toBe(200)
    expect(layOut(chat(20), { ...plain, foldTalk: true }).folded).toBe(20)
    expect(layOut(chat(200), { ...plain, foldTalk: false }).folded).toBe(0)
  })

  it('leaves what stands out between the folds: marked, told, written about, discussed, of another kind', () => {
    const of = chat(60, (index) =>
      index === 10 ? { inflection: true } : index === 20 ? { kind: 'deploy' } : {},
    )
    const reading = {
      foldTalk: true,
      told: { [line(30)]: 1 },
      stories: new Set([line(40)]),
      kept: new Set([line(50)]),
    }
    expect(entriesOf(rowsOf(reading, of))).toEqual([10, 20, 30, 40, 50].map(line))
  })

  it('opens the lines under the row that folded them, and leaves one or two lines alone', () => {
    const of = chat(12, (index) => (index === 2 ? { kind: 'alert' } : {}))
    const closed = layOut(of, { ...plain, foldTalk: true })
    expect(closed.rows.slice(1, 4)).toEqual([line(0), line(1), line(2)])
    const head = closed.rows.find(isTalkRow)!
    expect(closed.talk.get(head)?.ids).toHaveLength(9)
    const open = layOut(of, { ...plain, foldTalk: true, unfolded: new Set(closed.talk.get(head)!.ids) })
    expect(open.rows.slice(open.rows.indexOf(head) + 1)).toEqual(closed.talk.get(head)!.ids)
  })

  it('loses no entry and keeps their order, whatever is folded or opened', () => {
    const kinds = fc.array(fc.constantFrom('message', 'message', 'message', 'action' as const), {
      maxLength: 80,
    })
    fc.assert(
      fc.property(kinds, fc.array(fc.nat(79)), (given, opened) => {
        const of = chat(given.length, (index) => ({ kind: given[index]! }))
        const layout = layOut(of, { ...plain, foldTalk: true, unfolded: new Set(opened.map(line)) })
        const all = layout.rows.flatMap((row) => {
          if (isEntryRow(row)) return row
          const talk = layout.talk.get(row)
          return talk && !talk.open ? talk.ids : []
        })
        expect(all).toEqual(of.order)
      }),
      { numRuns: 50 },
    )
  })
})

describe('filtering', () => {
  it('leaves what passes in its order and counts it', () => {
    const of = chat(200, (index) => ({ actor: index % 2 ? 'mei' : 'ines' }))
    const layout = layOut(of, { ...plain, filter: { ...WIDE, actor: 'mei', words: 'line 11' } })
    expect(entriesOf(layout.rows)).toEqual([11, 111, 113, 115, 117, 119].map(line))
    expect([layout.passed, layout.total, layout.folded]).toEqual([6, 200, 0])
  })

  it('never hides what is discussed, and does not count it among what passes', () => {
    const layout = layOut(chat(5), {
      ...plain,
      filter: { ...WIDE, words: 'line 4' },
      kept: new Set([line(1)]),
    })
    expect(entriesOf(layout.rows)).toEqual([line(1), line(4)])
    expect(layout.passed).toBe(1)
  })

  it('knows what somebody wrote, by its sources, and hidden ones although the list leaves them out', () => {
    const of = chat(6, (index) =>
      index < 3 ? { sourceId: 'source0001' } : index === 5 ? { hidden: true } : {},
    )
    expect(entriesOf(rowsOf({ filter: { ...WIDE, source: 'by hand' } }, of))).toEqual([3, 4].map(line))
    expect(entriesOf(rowsOf({ filter: { ...WIDE, only: 'hidden' } }, of))).toEqual([line(5)])
  })
})

describe('quiet stretches', () => {
  it('says how long it was quiet where it was much longer than usual', () => {
    const of = chat(30, (index) => ({
      at: new Date(START + (index + (index > 9 ? 40 : 0)) * 60_000).toISOString(),
    }))
    const layout = layOut(of, plain)
    const row = layout.rows.find(isQuietRow)!
    expect(layout.quiet.get(row)).toBe(41 * 60_000)
    expect(layout.rows[layout.rows.indexOf(row) + 1]).toBe(line(10))
    expect(layout.quiet.size).toBe(1)
  })

  it('calls nothing quiet while a filter is on', () => {
    const of = chat(30, (index) => ({ actor: index % 20 ? 'mei' : 'ines' }))
    expect(layOut(of, { ...plain, filter: { ...WIDE, actor: 'ines' } }).quiet.size).toBe(0)
  })
})
