import * as Y from 'yjs'
import { notesOf, rootMap } from '../schema.ts'
import { type WriterOf, type WrittenSpan, writersOf, writtenSpans } from './written.ts'

/** Who wrote what in the notes, for as long as somebody looks: what did not change is not read again. */
export interface WhoWrote {
  /** Every stretch of words in the editor's places, in their order, and the size of all. */
  read(): { readonly spans: readonly WrittenSpan[]; readonly size: number }
  end(): void
}

export const whoWrote = (doc: Y.Doc): WhoWrote => {
  const root = notesOf(doc)
  const people = rootMap(doc, 'people')
  let writerOf: WriterOf = writersOf(doc)
  let blocks = new WeakMap<Y.XmlElement, ReturnType<typeof writtenSpans>>()
  const hearPeople = (): void => {
    writerOf = writersOf(doc)
    blocks = new WeakMap()
  }
  const hearNotes = (events: Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    for (const { target } of events) {
      // Yjs types a parent by what it may hold; climbing needs only that it is one.
      for (let at: unknown = target; at instanceof Y.XmlElement || at instanceof Y.XmlText; at = at.parent) {
        if (at instanceof Y.XmlElement) blocks.delete(at)
      }
    }
  }
  people.observe(hearPeople)
  root.observeDeep(hearNotes)
  return {
    read: () => {
      const spans: WrittenSpan[] = []
      let size = 0
      for (const block of root.toArray()) {
        if (!(block instanceof Y.XmlElement)) continue
        let written = blocks.get(block)
        if (!written) blocks.set(block, (written = writtenSpans(block, writerOf)))
        for (const { from, to, by } of written.spans) spans.push({ from: from + size, to: to + size, by })
        size += written.size
      }
      return { spans, size }
    },
    end: () => {
      people.unobserve(hearPeople)
      root.unobserveDeep(hearNotes)
    },
  }
}
