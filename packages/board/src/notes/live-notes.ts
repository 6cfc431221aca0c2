import * as Y from 'yjs'
import { notesOf } from '../schema.ts'
import { type NoteNode, noteBlock } from './notes.ts'

/** The notes, live and plain: a block that did not change keeps its identity, so that a letter costs one block. */
export interface LiveNotes {
  get(): NoteNode
  /** Hears of each transaction that changed the notes. @returns ends the subscription */
  subscribe(listener: () => void): () => void
}

export const liveNotes = (doc: Y.Doc): LiveNotes => {
  const root = notesOf(doc)
  const listeners = new Set<() => void>()
  const blocks = new WeakMap<object, NoteNode>()
  let shown: NoteNode | null = null
  root.observeDeep((events) => {
    for (const { target } of events) {
      const block = blockOf(target, root)
      if (block) blocks.delete(block)
    }
    shown = null
    for (const listener of listeners) listener()
  })
  const kept = (block: Y.XmlElement | Y.XmlText | Y.XmlHook): NoteNode[] => {
    if (!(block instanceof Y.XmlElement)) return []
    let node = blocks.get(block)
    if (!node) blocks.set(block, (node = noteBlock(block)))
    return [node]
  }
  return {
    get: () => (shown ??= { type: 'doc', content: root.toArray().flatMap(kept) }),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The block of the notes that holds it; null for the notes themselves. */
const blockOf = (target: Y.AbstractType<unknown>, root: Y.XmlFragment): Y.AbstractType<unknown> | null => {
  let type: Y.AbstractType<unknown> | null = target
  // Yjs types a parent by what it may hold; climbing needs only that it is one.
  while (type !== null && type.parent !== (root as unknown))
    type = type.parent as Y.AbstractType<unknown> | null
  return type
}
