import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createTail } from './tail.ts'

const NAME = 'tail'

const memory = (): { getItem(k: string): string | null; setItem(k: string, v: string): void } & {
  removeItem(k: string): void
} => {
  const all = new Map<string, string>()
  return {
    getItem: (key) => all.get(key) ?? null,
    setItem: (key, value) => void all.set(key, value),
    removeItem: (key) => void all.delete(key),
  }
}
/** A page: a document that starts from what the copy holds. */
const page = (copy: Uint8Array, storage = memory()) => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, copy)
  const tail = createTail(doc, NAME, storage)
  tail.noteSafe()
  tail.restore()
  const text = doc.getText('notes')
  const write = (words: string): void => text.insert(text.length, words)
  return { doc, tail, write, read: () => text.toString(), storage }
}
const COPY = Y.encodeStateAsUpdate(page(Y.encodeStateAsUpdate(new Y.Doc())).doc)

describe('the end of what was written', () => {
  it('gives back what the copy had no time to write', () => {
    const first = page(COPY)
    first.write('typed just before the lid was shut')
    first.tail.keep()
    expect(page(COPY, first.storage).read()).toBe('typed just before the lid was shut')
  })

  it('gives back deletions too', () => {
    const before = page(COPY)
    before.write('one two')
    const copy = Y.encodeStateAsUpdate(before.doc)
    const first = page(copy)
    first.doc.getText('notes').delete(0, 4)
    first.tail.keep()
    expect(page(copy, first.storage).read()).toBe('two')
  })

  it('harms nothing where the copy has it all', () => {
    const first = page(COPY)
    first.write('once')
    first.tail.keep()
    expect(page(Y.encodeStateAsUpdate(first.doc), first.storage).read()).toBe('once')
  })

  it('keeps what two tabs of one person left', () => {
    const first = page(COPY)
    first.write('from the first tab. ')
    first.tail.keep()
    const third = page(COPY)
    third.write('from another tab.')
    const late = createTail(third.doc, NAME, first.storage)
    late.noteSafe()
    third.write(' And on.')
    late.keep()
    const last = page(Y.encodeStateAsUpdate(third.doc), first.storage).read()
    expect(last).toContain('from the first tab.')
    expect(last).toContain('from another tab. And on.')
  })

  it('is gone once everything is stored elsewhere', () => {
    const first = page(COPY)
    first.write('stored')
    first.tail.keep()
    first.tail.noteSafe()
    expect(first.storage.getItem(NAME)).toBeNull()
  })

  it('takes nothing for a tail that is none', () => {
    const storage = memory()
    storage.setItem(NAME, '%%%')
    expect(page(COPY, storage).read()).toBe('')
  })
})
