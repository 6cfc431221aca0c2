import { describe, expect, it } from 'vitest'
import type { Annotation } from '../timeline/annotation.ts'
import { type Entry, ENTRY_KINDS } from '../timeline/entry.ts'
import { ENGLISH } from './english.ts'
import { causesOf, promptsFor } from './prompts.ts'

const entry = (fields: Partial<Entry> = {}): Entry => ({ id: 'entry0000000', kind: 'other', ...fields })
const said = (fields: Partial<Annotation>): Annotation => ({
  id: 'person00000:words0000000',
  entryId: 'entry0000000',
  body: 'words',
  ...fields,
})
const alone = { annotations: [], before: null }

describe('what an entry gives cause to ask about', () => {
  it.each(ENTRY_KINDS)(
    'has three questions or more for an entry of kind %s that nobody spoke of yet',
    (kind) => {
      expect(promptsFor(ENGLISH, entry({ kind }), alone).length).toBeGreaterThanOrEqual(3)
    },
  )

  it('differs by kind', () => {
    const first = (kind: Entry['kind']) => causesOf(entry({ kind }), alone)[0]
    expect(
      ['alert', 'action', 'message', 'deploy', 'graph', 'decision'].map((kind) =>
        first(kind as Entry['kind']),
      ),
    ).toEqual(['judgement', 'action', 'state', 'action', 'instrument', 'decision'])
  })

  it('starts with the lens nobody has filled once another one is filled', () => {
    const annotations = [said({ lens: 'knew' }), said({ lens: 'saw' })]
    expect(causesOf(entry({ inflection: true }), { annotations, before: null })[0]).toBe('assumed')
  })

  it('leaves the lenses for later while nobody has said anything', () => {
    expect(causesOf(entry({ kind: 'alert' }), alone)).toEqual([
      'judgement',
      'observation',
      'assumed',
      'saw',
      'knew',
    ])
  })

  it('asks about a quarter of an hour in which nobody wrote, and about no shorter one', () => {
    const at = (time: string) => entry({ at: `2031-05-06T${time}Z` })
    const asks = (before: string, now: string) =>
      causesOf(at(now), { annotations: [], before: at(before) }).includes('silence')
    expect(asks('14:00:00', '14:15:00')).toBe(true)
    expect(asks('14:00:00', '14:14:59')).toBe(false)
  })

  it('counts silence from the end of what lasted, and not at all where a time is unknown', () => {
    const now = entry({ at: '2031-05-06T14:40:00Z' })
    const lasting = entry({ at: '2031-05-06T14:00:00Z', until: '2031-05-06T14:39:00Z' })
    expect(causesOf(now, { annotations: [], before: lasting })).not.toContain('silence')
    expect(causesOf(now, { annotations: [], before: entry({ at: null }) })).not.toContain('silence')
  })

  it.each([
    ['surprise', 'observation'],
    ['trusted', 'instrument'],
    ['obvious', 'expertise'],
    ['learned-later', 'hindsight'],
    ['pressure', 'state'],
    ['help', 'help'],
  ] as const)('follows the mark %s', (mark, cause) => {
    const annotations = [said({ marks: [mark] })]
    expect(causesOf(entry({ kind: 'status' }), { annotations, before: null })[0]).toBe(cause)
  })

  it('follows an assumption until somebody said what it turned out to be', () => {
    const about = (turnedOut?: string) =>
      causesOf(entry(), {
        annotations: [said({ lens: 'assumed', ...(turnedOut ? { turnedOut } : {}) })],
        before: null,
      })
    expect(about()).toContain('assumption')
    expect(about('It had moved on')).not.toContain('assumption')
  })
})

it('says nothing twice, and one question for each cause before a second for any', () => {
  const prompts = promptsFor(ENGLISH, entry({ kind: 'alert', inflection: true }), alone)
  expect(new Set(prompts).size).toBe(prompts.length)
  expect(prompts.slice(0, 3)).toEqual([
    ENGLISH.timeline.inflection[0],
    ENGLISH.probes.judgement.ask[0],
    ENGLISH.probes.observation.ask[0],
  ])
})
