import { describe, expect, it } from 'vitest'
import { FreshWords } from './fresh-words.ts'

const texts = (...all: string[]) => all.map((text) => ({ text }))

describe('fresh words', () => {
  it('are none of what stood there when the watching began', () => {
    const words = new FreshWords(texts('an old line'))
    words.look(texts('an old line'))
    expect(words.look(texts('an old line')).fresh).toEqual([])
  })

  it('are told once they stand still, and once only', () => {
    const words = new FreshWords([])
    expect(words.look(texts('we shou')).fresh).toEqual([])
    expect(words.look(texts('we should have')).fresh).toEqual([])
    expect(words.waits).toBe(true)
    expect(words.look(texts('we should have')).fresh).toEqual(texts('we should have'))
    expect(words.look(texts('we should have')).fresh).toEqual([])
    expect(words.waits).toBe(false)
  })

  it('come with what they may have been before, also where somebody typed on for a while', () => {
    const words = new FreshWords(texts('it was late'))
    words.look(texts('it was late and'))
    words.look(texts('it was late and dark'))
    expect(words.look(texts('it was late and dark')).gone).toEqual(['it was late'])
  })
})
