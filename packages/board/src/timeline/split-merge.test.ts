import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readBoard } from '../snapshot.ts'
import type { Stamp } from '../stamp.ts'
import { ownSteps, type OwnStep, takeStepBack } from '../undo/own-steps.ts'
import { liveView } from '../view.ts'
import { addAnnotation } from './annotation.ts'
import { addEntry, editEntry, type EntryPatch, isOnBoard } from './entry.ts'
import { mergeEntries, setApart, together } from './merge.ts'
import { partsOf, wentTo } from './merged.ts'
import { cutWords, splitEntry } from './split.ts'
import { readWalk } from './walk.ts'

const AT = '2031-05-06T14:00:00Z'
let ids = 0
const stamp = (): Stamp => ({
  personId: 'ada0000000',
  role: 'scribe',
  id: `thing${String(++ids).padStart(10, '0')}`,
  at: AT,
})
const timelineOf = (...drafts: EntryPatch[]) => {
  const doc = new Y.Doc()
  return { doc, keys: drafts.map((draft) => addEntry(doc, stamp(), draft)) }
}
/** Every word that somebody who looks at the board can read: of entries that stand, and of what became part of them. */
const shown = (doc: Y.Doc): string[] => {
  const { timeline } = readBoard(doc)
  const parts = partsOf(timeline)
  return [...timeline.values()]
    .filter(isOnBoard)
    .flatMap(({ id }) => [id, ...(parts.get(id) ?? [])])
    .flatMap((id) => `${timeline.get(id)?.text ?? ''} ${timeline.get(id)?.detail ?? ''}`.split(/\s+/))
    .filter(Boolean)
    .sort()
}
const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 12 })

describe('an entry cut in two', () => {
  it('begins the second with the line after the caret, next to the first, at the same time', () => {
    const { doc, keys } = timelineOf(
      {
        text: 'Copy is silent',
        detail: '23:12 still silent\n23:27 stopping\nthat was db1',
        at: AT,
        kind: 'action',
      },
      { text: 'Another at that moment', at: AT },
    )
    const second = splitEntry(doc, stamp(), keys[0]!, { field: 'detail', offset: 19 })!
    const { timeline, order } = readBoard(doc)
    expect(timeline.get(keys[0]!)).toMatchObject({ text: 'Copy is silent', detail: '23:12 still silent' })
    expect(timeline.get(second)).toMatchObject({
      text: '23:27 stopping',
      detail: 'that was db1',
      at: AT,
      kind: 'action',
      splitFrom: keys[0],
    })
    expect(order).toEqual([keys[0], second, keys[1]])
    // Cut once more: the new one comes between.
    const between = splitEntry(doc, stamp(), keys[0]!, { field: 'text', offset: 4 })!
    expect(readBoard(doc).order).toEqual([keys[0], between, second, keys[1]])
  })

  it('is not cut where one of both would say nothing', () => {
    const entry = { text: 'Silent', detail: 'two lines' }
    expect(cutWords(entry, { field: 'text', offset: 0 })).toBeNull()
    expect(cutWords(entry, { field: 'detail', offset: 9 })).toBeNull()
    expect(cutWords(entry, { field: 'detail', offset: 0 })).toEqual({
      first: { detail: '' },
      second: { text: 'two lines' },
    })
  })

  it('leaves no character in halves where a title ends', () => {
    const detail = `${'x'.repeat(499)}\u{1F525}y`
    const second = cutWords({ text: 'Title', detail: ` ${detail}` }, { field: 'detail', offset: 1 })?.second
    expect(second).toEqual({ text: 'x'.repeat(499), detail: '\u{1F525}y' })
  })

  it('loses no word, however long the line after the cut', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), fc.nat(), (lines, at) => {
        const detail = lines.map((line) => line.join(' ')).join(at % 2 ? '\n' : ' ')
        const cut = cutWords({ text: 'Title', detail }, { field: 'detail', offset: at % (detail.length + 1) })
        if (!cut) return
        const after = `${cut.first.detail} ${cut.second.text} ${cut.second.detail ?? ''}`
        expect(after.replaceAll(/\s+/g, '')).toBe(detail.replaceAll(/\s+/g, ''))
        expect(cut.second.text!.length).toBeLessThanOrEqual(500)
      }),
      { numRuns: 60 },
    )
  })
})

describe('entries made one', () => {
  it('bring times, lines, links and marks together and keep their own words', () => {
    const { doc, keys } = timelineOf(
      {
        text: 'Copy begins',
        at: '2031-05-06T14:05:00Z',
        sourceId: 'source000000',
        lines: [9, 9],
        links: ['a'],
      },
      {
        text: 'Nothing is printed',
        at: '2031-05-06T14:02:00Z',
        precision: 'about',
        sourceId: 'source000000',
        lines: [4, 5],
        links: ['a', 'b'],
        inflection: true,
        kind: 'decision',
      },
      {
        text: 'A day',
        at: '2031-05-06T00:00:00Z',
        precision: 'day',
        sourceId: 'source000000',
        lines: [7, 7],
      },
    )
    expect(mergeEntries(doc, keys[0]!, keys)).toMatchObject({ into: keys[0], parts: [keys[1], keys[2]] })
    const { timeline } = readBoard(doc)
    expect(timeline.get(keys[0]!)).toMatchObject({
      text: 'Copy begins',
      at: '2031-05-06T14:02:00Z',
      until: '2031-05-06T14:05:00Z',
      precision: 'about',
      lines: [4, 9],
      links: ['a', 'b'],
      inflection: true,
      kind: 'decision',
    })
    expect(shown(doc)).toEqual(['A', 'Copy', 'Nothing', 'begins', 'day', 'is', 'printed'])
    setApart(doc, keys[1]!)
    expect([...readBoard(doc).timeline.values()].filter(isOnBoard).map(({ id }) => id)).toEqual(
      keys.slice(0, 2),
    )
  })

  it('do not gain a span where all were one moment, nor a time where none has one', () => {
    const entry = (more: EntryPatch) => ({ id: 'a', ...more })
    expect(together(entry({ at: AT }), [entry({ at: AT })]).until).toBeUndefined()
    expect(together(entry({ at: null }), [entry({ at: null })]).at).toBeUndefined()
    expect(together(entry({ at: null }), [entry({ at: AT, precision: 'minute' })]).at).toBe(AT)
  })

  it('leave proposals alone, and themselves', () => {
    const { doc, keys } = timelineOf({ text: 'One', at: AT })
    const proposal = addEntry(doc, { ...stamp(), role: 'participant' }, { text: 'Two', at: AT })
    expect(mergeEntries(doc, keys[0]!, [keys[0]!, proposal])).toBeNull()
    expect(mergeEntries(doc, 'gone00000000', [keys[0]!])).toBeNull()
  })

  it('are as they were after one step back', async () => {
    const { doc, keys } = timelineOf({ text: 'One', at: AT }, { text: 'Two', at: '2031-05-06T15:00:00Z' })
    const before = readBoard(doc).timeline
    const steps: OwnStep[] = []
    const own = ownSteps(doc, (step) => steps.push(step))
    mergeEntries(doc, keys[0]!, keys)
    await Promise.resolve()
    expect(own.takeBack(steps.pop()!)).toBe(true)
    expect(readBoard(doc).timeline).toEqual(before)
  })

  it('are set apart again as a whole, but for what somebody said since', () => {
    const { doc, keys } = timelineOf(
      { text: 'One', at: AT, files: ['file00000001'], kind: 'other' },
      {
        text: 'Two',
        at: '2031-05-06T15:00:00Z',
        files: ['file00000002'],
        links: ['https://graphs.example'],
        actor: 'db2',
        kind: 'graph',
        inflection: true,
        depth: 'deep',
      },
    )
    const before = readBoard(doc).timeline
    const { step } = mergeEntries(doc, keys[0]!, keys)!
    expect(readBoard(doc).timeline.get(keys[0]!)).toMatchObject({
      files: ['file00000001', 'file00000002'],
      actor: 'db2',
      kind: 'graph',
      depth: 'deep',
    })
    editEntry(doc, keys[0]!, { depth: 'pass' })
    expect(takeStepBack(doc, step)).toBe(true)
    const [one, two] = keys.map((key) => readBoard(doc).timeline.get(key))
    expect(one).toEqual({ ...before.get(keys[0]!), depth: 'pass' })
    expect(two).toEqual(before.get(keys[1]!))
  })

  it('take along what people said, over every step', () => {
    const { doc, keys } = timelineOf({ text: 'One' }, { text: 'Two' }, { text: 'Three' })
    addAnnotation(doc, stamp(), { entryId: keys[0]!, body: 'Mine', lens: 'saw' })
    mergeEntries(doc, keys[1]!, [keys[0]!])
    mergeEntries(doc, keys[2]!, [keys[1]!])
    const { timeline } = readBoard(doc)
    expect(wentTo(timeline, keys[0]!)).toBe(keys[2])
    expect(partsOf(timeline).get(keys[2]!)).toEqual([keys[0], keys[1]])
    // Merging what was merged meanwhile goes where it went.
    expect(mergeEntries(doc, keys[0]!, [keys[1]!, keys[2]!])).toBeNull()
  })
})

/** What one of two people does before they hear of each other. */
const deed = fc.record({
  what: fc.constantFrom('merge', 'split', 'apart'),
  a: fc.nat(9),
  b: fc.nat(9),
  offset: fc.nat(20),
  hears: fc.boolean(),
  second: fc.boolean(),
})

describe('two people at once', () => {
  it('never lose an entry or a word, and see the same', () => {
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 2, maxLength: 5 }),
        fc.array(deed, { maxLength: 12 }),
        (texts, deeds) => {
          const { doc: one } = timelineOf(...texts.map((each) => ({ text: each.join(' '), at: AT })))
          const other = new Y.Doc()
          const meet = (): void => {
            Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
            Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
          }
          meet()
          const view = liveView(one)
          view.get('timeline')
          const said = new Set(texts.flat())
          for (const { what, a, b, offset, hears, second } of deeds) {
            if (hears) meet()
            const doc = second ? other : one
            const keys = [...readBoard(doc).timeline.keys()].sort()
            const [key, beside] = [keys[a % keys.length]!, keys[b % keys.length]!]
            if (what === 'merge') mergeEntries(doc, key, [beside])
            else if (what === 'apart') setApart(doc, key)
            else {
              const text = readBoard(doc).timeline.get(key)?.text ?? ''
              const gaps = [...text.matchAll(/ /g)].map(({ index }) => index)
              if (gaps.length > 0)
                splitEntry(doc, stamp(), key, { field: 'text', offset: gaps[offset % gaps.length]! })
            }
          }
          meet()
          const readable = new Set(shown(one))
          expect([...said].filter((word) => !readable.has(word))).toEqual([])
          expect(readBoard(other).timeline).toEqual(readBoard(one).timeline)
          expect(view.get('timeline').byId).toEqual(readBoard(one).timeline)
          expect([...readWalk(one).byId.values()].filter(isOnBoard).length).toBe(
            [...readBoard(one).timeline.values()].filter(isOnBoard).length,
          )
        },
      ),
      { numRuns: 60 },
    )
  })

  it('who merge two entries into each other see one of them, with the other under it, until one is set apart', () => {
    const { doc, keys } = timelineOf({ text: 'One', at: AT }, { text: 'Two', at: AT })
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    const view = liveView(doc)
    view.get('timeline')
    mergeEntries(doc, keys[0]!, [keys[1]!])
    mergeEntries(other, keys[1]!, [keys[0]!])
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
    expect(shown(doc)).toEqual(['One', 'Two'])
    expect(partsOf(view.get('timeline').byId).get(keys[0]!)).toEqual([keys[1]])
    const third = addEntry(doc, stamp(), { text: 'Three', at: AT })
    expect(mergeEntries(doc, keys[1]!, [third])).toMatchObject({ into: keys[0], parts: [third] })
    editEntry(doc, keys[0]!, { text: 'One, said better' })
    expect(view.get('timeline').byId.get(keys[0]!)?.mergedInto).toBeUndefined()
    setApart(doc, keys[1]!)
    // The ring is gone: the first follows what was said of it.
    expect(wentTo(view.get('timeline').byId, keys[0]!)).toBe(keys[1])
  })
})
