import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Annotation } from './annotation.ts'
import type { Entry } from './entry.ts'
import { restsOn, type RestsOnParts, restsOnSentences } from './rests-on.ts'

const INES = 'inesinesines'
const TARIQ = 'tariqtariqtariq'
const byId = <T extends { id: string }>(all: readonly T[]): Map<string, T> =>
  new Map(all.map((one) => [one.id, one]))

const board = (
  entries: readonly Entry[],
  words: readonly Annotation[] = [],
  more: Partial<RestsOnParts> = {},
): RestsOnParts => ({
  facts: { summary: '', impact: '', resolution: '' },
  people: new Map([
    [INES, { name: 'Ines', role: 'participant', claims: ['ines_'] }],
    [TARIQ, { name: 'Tariq', role: 'participant' }],
  ]),
  sources: new Map([
    [
      'opslogopslog',
      { name: 'ops.log', format: 'irc', zone: null, count: 9, first: null, last: null, by: INES, at: '' },
    ],
  ]),
  timeline: byId(entries),
  annotations: byId(words),
  removed: new Map(),
  ...more,
})
const logged = (id: string, at: string, actor: string): Entry => ({
  id,
  at: `2026-05-03T${at}:00Z`,
  actor,
  kind: 'message',
  sourceId: 'opslogopslog',
})

describe('whose timeline it is', () => {
  it('tells sources, voices, who was not heard, memory and what is missing, in sentences', () => {
    const rests = restsOn(
      board(
        [
          logged('one', '14:00', 'ines_'),
          logged('two', '14:05', 'hdk'),
          logged('three', '14:06', 'alertbot'),
          { id: 'four', at: '2026-05-03T14:07:00Z', text: 'We met at the desk', memory: true },
          { id: 'five', at: '2026-05-03T14:08:00Z', hidden: true, memory: true },
        ],
        [{ id: `${INES}:w1`, entryId: 'one', body: 'I took it for a blip' }],
        { facts: { summary: '', impact: '', resolution: '', missing: ['support’s tickets'] } },
      ),
    )
    expect(rests.unheard.map(({ name }) => name)).toEqual(['hdk'])
    expect(rests.memory).toEqual(['four'])
    expect(restsOnSentences(rests).join(' ')).toBe(
      'Rests on 1 log and 1 person’s words. Not heard: 1 from the logs. From memory: 1 entry. Missing: support’s tickets.',
    )
  })

  it('hears a reaction, taken-off words and a denied story as no words', () => {
    const words: Annotation[] = [
      { id: `${INES}:w1`, entryId: 'one', body: 'thanks', marks: ['thanks'], replyTo: `${TARIQ}:w9` },
      { id: `${INES}:w2`, entryId: 'one', body: 'gone' },
      { id: `${TARIQ}:w3`, entryId: 'one', body: 'She saw it first', saidBy: INES },
      { id: `${INES}:w4`, entryId: 'one', replyTo: `${TARIQ}:w3`, marks: ['not-mine'] },
    ]
    const removed = new Map([[`${INES}:w2`, { by: TARIQ, at: '' }]])
    const rests = restsOn(board([logged('one', '14:00', 'ines_')], words, { removed }))
    expect(rests.voices).toBe(0)
    expect(rests.unheard).toMatchObject([{ name: 'ines_', personId: INES }])
  })

  it('says nothing of an empty timeline', () => {
    expect(restsOnSentences(restsOn(board([])))).toEqual([])
  })

  it('finds quiet stretches in which no logged entry lies, in order, whatever the order of the entries', () => {
    const minute = fc.integer({ min: 0, max: 1_439 })
    const at = (m: number): string =>
      `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`
    fc.assert(
      fc.property(fc.uniqueArray(minute, { maxLength: 30 }), (minutes) => {
        const entries = minutes.map((m) => logged(`entry${m}`, at(m), 'hdk'))
        const { quiet } = restsOn(board(entries))
        expect(restsOn(board([...entries].reverse())).quiet).toEqual(quiet)
        for (const [index, { from, to }] of quiet.entries()) {
          expect(to > from).toBe(true)
          expect(from >= (quiet[index - 1]?.to ?? '')).toBe(true)
          for (const { at: moment } of entries) {
            const ms = Date.parse(moment!)
            expect(ms > Date.parse(from) && ms < Date.parse(to)).toBe(false)
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})
