import { fromBase64, toBase64 } from 'lib0/buffer'
import {
  applyUpdate,
  decodeUpdate,
  type Doc,
  encodeStateAsUpdate,
  encodeStateVector,
  mergeUpdates,
} from 'yjs'
import type { Storage } from './drafts.ts'

/** More than this is left to the copy alone: it lacks the last moment at most, and this storage is small. */
const MOST_BYTES = 512 * 1024

/**
 * The end of what was written here. The copy in IndexedDB is written behind: a tab that is closed takes the letters of
 * its last moment with it, and only a storage that has written when it answers can hold those.
 */
export interface Tail {
  /** All that the document holds now is kept elsewhere: read from the copy, or stored by the server. */
  noteSafe(): void
  /** To be called when the page may go. */
  keep(): void
  /** Puts back what an earlier page kept, in a transaction of which this tail is the origin. */
  restore(): void
  forget(): void
}

/** @param name under which it is stored */
export const createTail = (doc: Doc, name: string, storage: Storage): Tail => {
  let safe: Uint8Array | undefined
  /** What is stored is in this document as well. */
  let known = false

  const stored = (): Uint8Array[] => {
    try {
      const update = fromBase64(storage.getItem(name) ?? '')
      decodeUpdate(update)
      return [update]
    } catch {
      // Nothing, or something that no page of ours has written whole.
      return []
    }
  }

  const tail: Tail = {
    noteSafe: () => {
      safe = encodeStateVector(doc)
      if (known) tail.forget()
    },
    keep: () => {
      const own = encodeStateAsUpdate(doc, safe)
      // Another tab of the same person may have left something that nobody has taken up yet.
      const update = known ? own : mergeUpdates([...stored(), own])
      if (update.length > MOST_BYTES) return
      try {
        storage.setItem(name, toBase64(update))
        known = true
      } catch {
        // A full storage costs the last moment, which is what would be lost without it.
      }
    },
    restore: () => {
      const [update] = stored()
      known = true
      if (update) applyUpdate(doc, update, tail)
    },
    forget: () => {
      storage.removeItem(name)
      known = false
    },
  }
  return tail
}
