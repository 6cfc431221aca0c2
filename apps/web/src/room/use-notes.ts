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
export const useNotes = (): NoteNode => useNotesPart(whole)

const whole = (notes: NoteNode): NoteNode => notes

/**
 * What `select` makes of the notes, once a frame; renders only when `isSame` says that it is something else.
 * @param select stays the same function between renders, or is made anew with what it depends on
 */
export const useNotesPart = <T>(
  select: (notes: NoteNode) => T,
  isSame: (a: T, b: T) => boolean = Object.is,
): T => {
  const { doc } = useRoom()
  const kept = useRef<{ readonly notes: NoteNode; readonly select: unknown; readonly value: T } | null>(null)
  const store = useMemo(() => frameStore(notesIn(doc)), [doc])
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

interface FrameStore {
  get(): NoteNode
  subscribe(listener: () => void): () => void
}

const frameStore = (live: LiveNotes): FrameStore => {
  let shown = live.get()
  return {
    get: () => shown,
    subscribe: (listener) => {
      let frame = 0
      const handleChange = (): void => {
        frame ||= requestAnimationFrame(() => {
          frame = 0
          shown = live.get()
          listener()
        })
      }
      handleChange()
      const end = live.subscribe(handleChange)
      return () => {
        cancelAnimationFrame(frame)
        end()
      }
    },
  }
}
