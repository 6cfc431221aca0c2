import { describe, expect, it } from 'vitest'
import { createDrafts } from './drafts.ts'
import {
  addToStory,
  type Extras,
  extrasKey,
  moveStory,
  readStory,
  restoredExtras,
  storedExtras,
  storyKey,
} from './story-draft.ts'

const drafts = () => {
  const all = new Map<string, string>()
  const storage = {
    getItem: (key: string) => all.get(key) ?? null,
    setItem: (key: string, value: string) => void all.set(key, value),
    removeItem: (key: string) => void all.delete(key),
  }
  return createDrafts(storage, 'review', 'ada')
}
const extras = (some: Partial<Extras>): string =>
  storedExtras({ marks: [], instrument: '', saidBy: null, unnamed: false, ...some })
const from = storyKey('part', 'saw')
const to = storyKey('whole', 'saw')

const begun = (there: { text: string; extras: Partial<Extras> } | null, part: Partial<Extras>) => {
  const own = drafts()
  if (there) addToStory(own, to, { text: there.text, extras: extras(there.extras) })
  addToStory(own, from, { text: 'It was dark', extras: extras(part) })
  moveStory(own, from, to)
  return own
}

describe('a begun story', () => {
  it('moves with its marks, its teller and without its name', () => {
    const own = begun(null, { marks: ['misled'], instrument: 'graph', saidBy: 'mei', unnamed: true })
    expect(readStory(own, from)).toEqual({ text: '', extras: '' })
    expect(own.read(to)).toBe('It was dark')
    expect(restoredExtras(own.read(extrasKey(to)))).toEqual({
      marks: ['misled'],
      instrument: 'graph',
      saidBy: 'mei',
      unnamed: true,
    })
  })

  it('joins what the same person began there, and both stay without a name', () => {
    const own = begun({ text: 'Then', extras: { marks: ['surprise'] } }, { marks: ['misled'], unnamed: true })
    expect(own.read(to)).toBe('Then\n\nIt was dark')
    expect(restoredExtras(own.read(extrasKey(to)))).toMatchObject({
      marks: ['surprise', 'misled'],
      unnamed: true,
    })
  })

  it.each([
    ['Mei', { saidBy: 'mei' }, 'one’s own', {}],
    ['one’s own', {}, 'Mei', { saidBy: 'mei' }],
    ['Mei', { saidBy: 'mei' }, 'Bo', { saidBy: 'bo', unnamed: true }],
  ])('of %s stays apart from %s', (_, there, __, part) => {
    const own = begun({ text: 'Then', extras: there }, part)
    expect(readStory(own, to)).toEqual({ text: 'Then', extras: extras(there) })
    expect(readStory(own, from)).toEqual({ text: 'It was dark', extras: extras(part) })
  })
})
