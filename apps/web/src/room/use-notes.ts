import { liveNotes, type LiveNotes, type NoteNode } from '@second-story/board'
import { useMemo, useRef, useSyncExternalStore } from 'react'
import type { Doc } from 'yjs'
import { useRoom } from './room-context.tsx'

const all = new WeakMap<Doc, LiveNotes>()

/** The one live reading of a document's notes, for all who look at them. */
export const notesIn = (doc: Doc): LiveNotes => {
  let live = all.get(doc)
  if (!live) all.set(doc, (live = liveNotes(doc)))
  return live
}

/** The notes as they stand, for those who read along: read anew at most once a frame, however fast a scribe types. */
export const useNotes = (): NoteNode => {
  const { doc } = useRoom()
  const store = useMemo(() => pacedStore(notesIn(doc), eachFrame), [doc])
  return useSyncExternalStore(store.subscribe, store.get)
}

/**
 * What `select` makes of the notes, whenever nobody has written for a moment: looking through thousands of blocks costs
 * as much as the letters. Renders only when `isSame` says that it is something else.
 * @param select stays the same function between renders, or is made anew with what it depends on
 */
export const useNotesPart = <T>(
  select: (notes: NoteNode) => T,
  isSame: (a: T, b: T) => boolean = Object.is,
): T => {
  const { doc } = useRoom()
  const kept = useRef<{ readonly notes: NoteNode; readonly select: unknown; readonly value: T } | null>(null)
  const store = useMemo(() => pacedStore(notesIn(doc), atRest), [doc])
  return useSyncExternalStore(store.subscribe, () => {
    const notes = store.get()
    const before = kept.current
    if (before?.notes === notes && before.select === select) return before.value
    const next = select(notes)
    const value = before && before.select === select && isSame(before.value, next) ? before.value : next
    kept.current = { notes, select, value }
    return value
  })
}

/** So long nobody has written, ms; and while somebody writes on and on, it is looked at this often. */
const REST_MS = 300
const LATEST_MS = 4_000

/** When something is read again that changes with every letter. */
interface Pace {
  ask(): void
  stop(): void
}

const eachFrame = (run: () => void): Pace => {
  let frame = 0
  return {
    ask: () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0
        run()
      })
    },
    stop: () => cancelAnimationFrame(frame),
  }
}

const atRest = (run: () => void): Pace => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let since = 0
  return {
    ask: () => {
      const now = performance.now()
      if (timer === undefined) since = now
      clearTimeout(timer)
      const wait = Math.max(0, Math.min(REST_MS, since + LATEST_MS - now))
      timer = setTimeout(() => {
        timer = undefined
        run()
      }, wait)
    },
    stop: () => clearTimeout(timer),
  }
}

interface PacedStore {
  get(): NoteNode
  subscribe(listener: () => void): () => void
}

const pacedStore = (live: LiveNotes, paced: (run: () => void) => Pace): PacedStore => {
  let shown = live.get()
  return {
    get: () => shown,
    subscribe: (listener) => {
      const pace = paced(() => {
        shown = live.get()
        listener()
      })
      pace.ask()
      const end = live.subscribe(pace.ask)
      return () => {
        pace.stop()
        end()
      }
    },
  }
}
