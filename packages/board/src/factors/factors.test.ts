import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Annotation } from '../timeline/annotation.ts'
import { readAll } from '../snapshot.ts'
import { declareRoots } from '../schema.ts'
import { freshGroup, groupFactors, mergeFactors, setFactorApart } from './arrange.ts'
import { commonTools } from './common-tools.ts'
import { addFactor, editFactor, type Factor, FACTOR_KINDS } from './factor.ts'
import { gatherFactors } from './gathered.ts'
import { timesTo } from './times-to.ts'

const AT = '2031-02-03T09:00:00Z'
const id = (index: number): string => `factor${String(index).padStart(8, '0')}`
const board = (...factors: readonly { text: string; from?: string[]; whoKnows?: string[] }[]): Y.Doc => {
  const doc = new Y.Doc()
  declareRoots(doc)
  for (const [index, factor] of factors.entries()) {
    addFactor(doc, { personId: 'priyapriya', role: 'scribe', id: id(index), at: AT }, factor)
  }
  return doc
}
const gathered = (doc: Y.Doc) => gatherFactors(readAll(doc, 'factors'), new Set())
const listed = (doc: Y.Doc): string[] =>
  gathered(doc).kinds.flatMap(({ groups }) => groups.flatMap(({ keys }) => keys))

const anyFactor = (index: number): fc.Arbitrary<Factor> =>
  fc.record(
    {
      id: fc.constant(index % 3 === 0 ? `annaannaanna:${id(index)}` : id(index)),
      kind: fc.constantFrom(...FACTOR_KINDS),
      group: fc.constantFrom('Prompts', ' Prompts ', 'Night', ''),
      text: fc.string(),
      hidden: fc.boolean(),
      mergedInto: fc.integer({ min: 0, max: 14 }).map(id),
    },
    { requiredKeys: ['id'] },
  )

describe('what the discussion gathered', () => {
  it('holds each factor that stands once, in the same order whatever order they came in', () => {
    const many = fc.tuple(...Array.from({ length: 9 }, (_, index) => anyFactor(index)))
    fc.assert(
      fc.property(many, (all) => {
        const map = (list: readonly Factor[]) => new Map(list.map((one) => [one.id, one]))
        const one = gatherFactors(map(all), new Set())
        const keys = one.kinds.flatMap(({ groups }) => groups.flatMap((group) => group.keys))
        expect(new Set(keys).size).toBe(keys.length)
        expect(gatherFactors(map(all.toReversed()), new Set())).toEqual(one)
        for (const factor of all) {
          if (factor.hidden && factor.mergedInto === undefined) expect(one.hidden).toContain(factor.id)
          else if (factor.mergedInto === undefined) expect(keys).toContain(factor.id)
        }
        for (const { groups } of one.kinds)
          expect(new Set(groups.map(({ name }) => name)).size).toBe(groups.length)
      }),
      { numRuns: 60 },
    )
  })

  it('loses nothing when two people merge two factors into each other at once', () => {
    const doc = board({ text: 'Two prompts alike' }, { text: 'The same colour on both' })
    const other = new Y.Doc()
    declareRoots(other)
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    mergeFactors(doc, id(0), [id(1)])
    mergeFactors(other, id(1), [id(0)])
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
    expect(listed(doc)).toEqual([id(0)])
    expect(gathered(doc).parts.get(id(0))).toEqual([id(1)])
  })

  it('merges into what a factor was merged into meanwhile', () => {
    const doc = board({ text: 'Two prompts alike' }, { text: 'The same colour' }, { text: 'At night' })
    mergeFactors(doc, id(0), [id(1)])
    expect(mergeFactors(doc, id(1), [id(2)])).toMatchObject({ into: id(0), parts: [id(2)] })
    expect(listed(doc)).toEqual([id(0)])
    expect(gathered(doc).parts.get(id(0))).toEqual([id(1), id(2)])
  })

  it('keeps what a merged factor said, its entries and who knows, and lets it stand by itself again', () => {
    const doc = board(
      { text: 'Two prompts alike', from: ['entryentry01'], whoKnows: ['Mei Tan'] },
      { text: 'The same colour', from: ['entryentry01', 'entryentry02'], whoKnows: ['Kit Lund'] },
    )
    expect(mergeFactors(doc, id(0), [id(0), id(1)])?.parts).toEqual([id(1)])
    expect(readAll(doc, 'factors').get(id(0))).toMatchObject({
      from: ['entryentry01', 'entryentry02'],
      whoKnows: ['Mei Tan', 'Kit Lund'],
    })
    setFactorApart(doc, id(1))
    expect(listed(doc)).toEqual([id(0), id(1)])
  })

  it('never merges a proposal: that is somebody’s own', () => {
    const doc = board({ text: 'Two prompts alike' })
    const key = addFactor(
      doc,
      { personId: 'annaannaanna', role: 'participant', id: id(7), at: AT },
      { text: 'Alike' },
    )
    expect(mergeFactors(doc, id(0), [key])).toBeNull()
    expect(mergeFactors(doc, key, [id(0)])).toBeNull()
  })

  it('stands in groups of one kind, and by itself again', () => {
    const doc = board({ text: 'a' }, { text: 'b' }, { text: 'c' })
    editFactor(doc, id(1), { kind: 'hard' })
    groupFactors(doc, [id(0), id(1)], ' Prompts ', 'factor')
    expect(gathered(doc).kinds).toEqual([
      {
        kind: 'factor',
        groups: [
          { name: null, keys: [id(2)] },
          { name: 'Prompts', keys: [id(0), id(1)] },
        ],
      },
    ])
    expect(freshGroup(readAll(doc, 'factors').values(), 'Prompts')).toBe('Prompts 2')
    groupFactors(doc, [id(0), id(1)], null)
    expect(gathered(doc).kinds[0]!.groups).toEqual([{ name: null, keys: [id(0), id(1), id(2)] }])
  })
})

describe('a tool that people have in common', () => {
  const said = (who: string, more: Partial<Annotation>): [string, Annotation] => {
    const key = `${who}:${more.at ?? ''}${'words0000000'}`.replaceAll(/[^a-z0-9:]/g, '')
    return [key, { id: key, entryId: 'entryentry01', body: 'So it was', marks: ['improvised'], ...more }]
  }

  it('is one that different people made up or missed, however they call it', () => {
    const all = new Map([
      said('meimeimei0', { instrument: 'Host map', at: '2031-02-03T09:01:00Z' }),
      said('kitkitkit0', { instrument: 'my  host map', at: '2031-02-03T09:02:00Z', entryId: 'entryentry02' }),
      said('kitkitkit0', { instrument: 'the pager', at: '2031-02-03T09:03:00Z' }),
      said('meimeimei0', { instrument: 'Pager', marks: ['missing'], at: '2031-02-03T09:04:00Z' }),
    ])
    expect(commonTools(all, new Set())).toMatchObject([
      { name: 'Host map', how: 'improvised', people: 2, entries: ['entryentry01', 'entryentry02'] },
    ])
    expect(commonTools(all, new Set([[...all.keys()][1]!]))).toEqual([])
  })

  it('is not one that the same person names twice, and names nobody who asked for that', () => {
    const all = new Map([
      said('meimeimei0', { instrument: 'host map', at: '2031-02-03T09:01:00Z' }),
      said('meimeimei0', { instrument: 'host map', at: '2031-02-03T09:02:00Z' }),
    ])
    expect(commonTools(all, new Set())).toEqual([])
    const [key, more] = said('kitkitkit0', {
      instrument: 'host map',
      unnamed: true,
      at: '2031-02-03T09:05:00Z',
    })
    all.set(key, more)
    expect(commonTools(all, new Set())).toMatchObject([{ people: 2, named: ['meimeimei0'] }])
  })

  it('does not count words that their teller says they never said', () => {
    const all = new Map([
      said('meimeimei0', { instrument: 'host map', at: '2031-02-03T09:01:00Z' }),
      said('priyapriya', { instrument: 'host map', saidBy: 'kitkitkit0', at: '2031-02-03T09:02:00Z' }),
    ])
    expect(commonTools(all, new Set())).toHaveLength(1)
    const told = [...all.keys()][1]!
    const [key, denial] = said('kitkitkit0', {
      marks: ['not-mine'],
      replyTo: told,
      at: '2031-02-03T09:03:00Z',
    })
    all.set(key, denial)
    expect(commonTools(all, new Set())).toEqual([])
  })
})

describe('how long it took', () => {
  it('is counted from when it began', () => {
    const [detect, resolve] = timesTo({
      start: AT,
      detected: '2031-02-03T09:11:00Z',
      resolved: '2031-02-03T10:00:00Z',
    })
    expect(detect).toMatchObject({ what: 'detect', ms: 11 * 60_000, missing: [] })
    expect(resolve).toMatchObject({ what: 'resolve', ms: 60 * 60_000 })
  })

  it('stays unknown where a fact is missing, and says which', () => {
    const [detect, resolve] = timesTo({ start: null, resolved: AT })
    expect(detect).toMatchObject({ ms: null, missing: ['start', 'detected'] })
    expect(resolve).toMatchObject({ ms: null, missing: ['start'] })
    expect(timesTo({ start: AT, detected: '2031-02-03T08:00:00Z' })[0]).toMatchObject({
      ms: null,
      missing: [],
    })
  })
})
