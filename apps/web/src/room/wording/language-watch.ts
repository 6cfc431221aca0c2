import type { Hint } from '@second-story/language'
import { notesIn } from '../use-notes.ts'
import type { Room } from '../room.ts'
import { linesOf, WRITTEN } from './board-words.ts'
import { FreshWords, type Words } from './fresh-words.ts'
import { isOwnPhrase } from './own-phrases.ts'
import { keptPhrases, nameOf } from './kept-phrases.ts'
import { fetchHintReader } from './read-hints.ts'

/** A phrase that somebody just wrote on the board. Not who. */
export interface Overheard {
  readonly hint: Hint
  readonly place: string
}

export interface LanguageWatch {
  get(): Overheard | null
  /** Watches while somebody listens. @returns ends it */
  subscribe(listener: () => void): () => void
  /** Takes the phrase off the screen. */
  drop(): void
}

/** What changed is looked at so often at most; whoever writes on is waited for. */
const PACE_MS = 1_200

interface Part {
  readonly place: string
  read(): readonly Words[]
  subscribe(listener: () => void): () => void
  words: FreshWords
  changed: boolean
}

const all = new WeakMap<Room, LanguageWatch>()

/** The one watch of a room. It lives on this page alone: what it finds is sent nowhere. */
export const languageWatchIn = (room: Room): LanguageWatch => {
  let watch = all.get(room)
  if (!watch) all.set(room, (watch = languageWatch(room)))
  return watch
}

const languageWatch = (room: Room): LanguageWatch => {
  const notes = notesIn(room.doc)
  const sources: readonly Omit<Part, 'words' | 'changed'>[] = [
    ...WRITTEN.map(({ section, place, read }) => ({
      place,
      read: () => read(room.view),
      subscribe: (listener: () => void) => room.view.subscribe(section, listener),
    })),
    { place: 'notes', read: () => linesOf(notes.get()), subscribe: notes.subscribe },
  ]
  const listeners = new Set<() => void>()
  let parts: readonly Part[] | null = null
  let shown: Overheard | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let end = (): void => {}

  const show = (next: Overheard | null): void => {
    shown = next
    for (const listener of listeners) listener()
  }
  const look = async (): Promise<void> => {
    const read = await fetchHintReader()
    if (!parts || !read) return
    const kept = keptPhrases(room.drafts)
    let last: Overheard | null = null
    for (const part of parts) {
      if (!part.changed && !part.words.waits) continue
      part.changed = false
      const { fresh, gone } = part.words.look(part.read())
      for (const { text, by } of fresh) {
        if (by === room.me.id) continue
        const hint = read(text).findLast(
          ({ phrase }) =>
            !kept.has(nameOf(phrase)) &&
            !isOwnPhrase(phrase) &&
            !gone.some((before) => before.includes(phrase)),
        )
        if (hint) last = { hint, place: part.place }
      }
    }
    if (last) show(last)
    if (parts.some(({ changed, words }) => changed || words.waits)) lookSoon()
  }
  const lookSoon = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined
      void look()
    }, PACE_MS)
  }
  const begin = (): void => {
    parts ??= sources.map((source) => ({ ...source, words: new FreshWords(source.read()), changed: false }))
    const ends = parts.map((part) =>
      part.subscribe(() => {
        part.changed = true
        lookSoon()
      }),
    )
    end = () => {
      for (const one of ends) one()
      clearTimeout(timer)
      timer = undefined
      // Whatever is written while nobody watches is not held against anybody later.
      parts = null
    }
  }
  return {
    get: () => shown,
    subscribe: (listener) => {
      if (listeners.size === 0) begin()
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) end()
      }
    },
    drop: () => show(null),
  }
}
