import { describe, expect, it } from 'vitest'
import { createDrafts } from './drafts.ts'
import { keepRefusal, putBack, readRefusal, REFUSED_DRAFT } from './refusals.ts'

const drafts = () => {
  const all = new Map<string, string>()
  const storage = {
    getItem: (key: string) => all.get(key) ?? null,
    setItem: (key: string, value: string) => void all.set(key, value),
    removeItem: (key: string) => void all.delete(key),
  }
  return createDrafts(storage, 'review', 'ada')
}
const why = { lead: 'Not taken.', detail: 'The meeting has ended.' }
const said = { text: 'It was dark', draft: 'annotation:e:saw' }
const proposed = { text: 'A lamp', draft: null }

describe('words of a refused change', () => {
  it('are kept with what was said about it', () => {
    const own = drafts()
    keepRefusal(own, { ...why, words: [said, proposed] })
    expect(readRefusal(own.read(REFUSED_DRAFT))).toEqual({ ...why, words: [said, proposed] })
  })

  it('stay when another change is refused before anybody took them out', () => {
    const own = drafts()
    keepRefusal(own, { ...why, words: [said] })
    keepRefusal(own, { lead: 'Again.', detail: 'Still ended.', words: [proposed, said] })
    expect(readRefusal(own.read(REFUSED_DRAFT))).toEqual({
      lead: 'Again.',
      detail: 'Still ended.',
      words: [said, proposed],
    })
  })

  it('go back where they came from, after what has been begun there since', () => {
    const own = drafts()
    own.write('annotation:e:saw', 'Then')
    putBack(own, { ...why, words: [said] })
    expect(own.read('annotation:e:saw')).toBe('Then\n\nIt was dark')
  })

  it('stay in sight where they have no draft to go back to', () => {
    expect(putBack(drafts(), { ...why, words: [said, proposed] })).toEqual({ ...why, words: [proposed] })
    expect(putBack(drafts(), { ...why, words: [said] })).toBeNull()
  })

  it('go back with what went with them, and wait where the words of another person are begun', () => {
    const own = drafts()
    const bare = { ...said, extras: '{"marks":[],"instrument":"","saidBy":null,"unnamed":true}' }
    expect(putBack(own, { ...why, words: [bare] })).toBeNull()
    expect(own.read('annotation-with:e:saw')).toBe(bare.extras)
    const told = { ...said, extras: bare.extras.replace('null', '"mei"') }
    expect(putBack(own, { ...why, words: [told] })).toEqual({ ...why, words: [told] })
    expect(own.read('annotation:e:saw')).toBe('It was dark')
  })

  it('are none in a text that is none of ours', () => {
    for (const text of ['', 'null', '{"words":1}', '{']) expect(readRefusal(text)).toBeNull()
  })
})
