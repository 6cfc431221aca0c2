/** Texts begun and not yet sent: kept on this device so that a reload, a refusal or a flat battery costs nothing. */
export interface Drafts {
  read(key: string): string
  /** An empty text forgets the draft. */
  write(key: string, text: string): void
  /** Calls back after every write. @returns stops it */
  subscribe(listener: () => void): () => void
}

/** The part of the Web Storage that is used; a full or forbidden one throws. */
export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Storage can be full or forbidden; then a draft lives as long as the page does, also over a room begun anew. */
const unstored = new Map<string, string>()

/** Drafts of one person in one review. */
export const createDrafts = (storage: Storage, reviewId: string, personId: string): Drafts => {
  const name = (key: string): string => `ss:draft:${reviewId}:${personId}:${key}`
  const listeners = new Set<() => void>()
  return {
    read: (key) => unstored.get(name(key)) ?? storage.getItem(name(key)) ?? '',
    write: (key, text) => {
      try {
        if (text === '') storage.removeItem(name(key))
        else storage.setItem(name(key), text)
        unstored.delete(name(key))
      } catch {
        unstored.set(name(key), text)
      }
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
