import fc from 'fast-check'
import { getSchema } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { describe, expect, it } from 'vitest'
import { changeBetween } from './change-between.ts'
import { noteExtensions } from './extensions.ts'

const schema = getSchema(noteExtensions())
const line = (words: string): Node => schema.node('paragraph', null, words ? schema.text(words) : [])
const notes = (...lines: Node[]): Node => schema.node('doc', null, lines)

describe('the change between two states of the notes', () => {
  it('leaves alone what stands between two lines that changed', () => {
    const [first, middle, last] = [line('one'), line('between'), line('last')]
    const mapping = changeBetween(
      notes(first, middle, last),
      notes(line('one more'), middle, line('at last')),
    )
    const at = first.nodeSize + 3
    expect(mapping.mapResult(at)).toMatchObject({ pos: at + 5, deleted: false })
  })

  it('finds the letter that came among lines that were all made anew', () => {
    const mapping = changeBetween(notes(line('aaa'), line('bbb')), notes(line('aaaa'), line('bbb')))
    expect(mapping.map(7)).toBe(8)
    expect(changeBetween(notes(line('a')), notes(line('a'))).maps).toEqual([])
  })

  it('brings the end of every line that stayed to where that line now ends', () => {
    const pool = ['one', 'two', 'three', '', 'five'].map(line)
    const some = fc.subarray([0, 1, 2, 3, 4], { minLength: 1 })
    const fresh = fc.array(fc.tuple(fc.nat(5), fc.constantFrom('', 'new', 'on')), { maxLength: 3 })
    fc.assert(
      fc.property(some, some, fresh, (was, is, more) => {
        const after = is.map((index) => pool[index]!)
        for (const [at, words] of more) after.splice(at % (after.length + 1), 0, line(words))
        const [old, now] = [notes(...was.map((index) => pool[index]!)), notes(...after)]
        const mapping = changeBetween(old, now)
        expect(mapping.map(old.content.size)).toBe(now.content.size)
        old.forEach((node, pos) => {
          now.forEach((same, place) => {
            if (same === node) expect(mapping.map(pos + 1)).toBe(place + 1)
          })
        })
      }),
    )
  })
})
