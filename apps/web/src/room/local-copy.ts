import { IndexeddbPersistence } from 'y-indexeddb'
import type { Doc } from 'yjs'
import type { Storage } from './drafts.ts'
import type { KeptWords } from './refusals.ts'
import { createTail, type Tail } from './tail.ts'

/** The document as this device keeps it between visits: one for each review, person and life of the document. */
export interface LocalCopy {
  /** True for the origin of a transaction that only restores what was kept. */
  isRestoring(origin: unknown): boolean
  /** Whether an earlier visit left a copy on this device that is still being read. */
  readonly reading: boolean
  /** Own changes that the last visit could not save. */
  readonly unsaved: number
  /** The words of those changes. */
  readonly unsavedWords: readonly KeptWords[]
  noteUnsaved(count: number): void
  /** To be called when the page may go: what is not on the server's disk is kept before this returns. */
  noteWords(words: readonly KeptWords[]): void
  /** The server's document has this epoch: keeps going with the copy, or answers false where it is of another one. */
  agree(epoch: string): boolean
  /** Never use this copy again: what it holds has been refused or overtaken. */
  drop(): void
  close(): void
}

interface Known {
  epoch: string
  /** Rises when a copy is dropped, so that a new one need not wait for another tab to let go of the old. */
  count: number
  unsaved: number
  words: readonly KeptWords[]
}

/**
 * @param onLoaded the kept document has been read into `doc`
 */
export const openLocalCopy = (
  doc: Doc,
  reviewId: string,
  personId: string,
  storage: Storage,
  onLoaded: () => void,
): LocalCopy => {
  const name = `ss:copy:${reviewId}:${personId}`
  let known = readKnown(storage.getItem(name))
  let kept: IndexeddbPersistence | null = null
  let tail: Tail | null = null
  let loaded = false

  const write = (next: Known): void => {
    known = next
    try {
      storage.setItem(name, JSON.stringify(next))
    } catch {
      // A full storage costs the count of unsaved changes, not the changes.
    }
  }
  const open = ({ epoch, count }: Known): void => {
    if (typeof indexedDB === 'undefined') return
    const own = `${name}:${epoch}:${count}`
    kept = new IndexeddbPersistence(own, doc)
    const end = createTail(doc, `${own}:tail`, storage)
    tail = end
    void kept.whenSynced.then(() => {
      end.noteSafe()
      end.restore()
      loaded = true
      onLoaded()
    })
  }
  if (known) open(known)

  return {
    get reading() {
      return kept !== null && !loaded
    },
    unsaved: known?.unsaved ?? 0,
    unsavedWords: known?.words ?? [],
    isRestoring: (origin) => origin !== null && (origin === kept || origin === tail),
    noteUnsaved: (unsaved) => {
      if (unsaved === 0) tail?.noteSafe()
      if (known && known.unsaved !== unsaved) {
        write({ ...known, unsaved, words: unsaved === 0 ? [] : known.words })
      }
    },
    noteWords: (words) => {
      if (!known) return
      if (known.unsaved > 0) tail?.keep()
      if (words.length > 0 || known.words.length > 0) write({ ...known, words })
    },
    agree: (epoch) => {
      if (known) return known.epoch === epoch
      const fresh = { epoch, count: 0, unsaved: 0, words: [] }
      write(fresh)
      open(fresh)
      return true
    },
    drop: () => {
      void kept?.clearData()
      kept = null
      tail?.forget()
      tail = null
      if (known) write({ epoch: known.epoch, count: known.count + 1, unsaved: 0, words: [] })
    },
    close: () => {
      void kept?.destroy()
      kept = null
    },
  }
}

/** After a restore on the server: the next copy starts with whatever epoch comes. */
export const forgetEpoch = (reviewId: string, personId: string, storage: Storage): void =>
  storage.removeItem(`ss:copy:${reviewId}:${personId}`)

const readKnown = (text: string | null): Known | null => {
  try {
    const value: unknown = JSON.parse(text ?? 'null')
    if (typeof value !== 'object' || value === null) return null
    const { epoch, count, unsaved, words } = value as Partial<Record<keyof Known, unknown>>
    if (typeof epoch !== 'string' || typeof count !== 'number' || typeof unsaved !== 'number') return null
    return { epoch, count, unsaved, words: Array.isArray(words) ? words.filter(isKept) : [] }
  } catch {
    return null
  }
}

const isKept = (value: unknown): value is KeptWords => {
  const { text, draft } = (value ?? {}) as Partial<Record<keyof KeptWords, unknown>>
  return typeof text === 'string' && (draft === null || typeof draft === 'string')
}
