import { type NoteNode, notesJson, notesOf } from '@second-story/board'
import { useMemo, useSyncExternalStore } from 'react'
import type { Doc } from 'yjs'
import { useRoom } from '../room/room-context.tsx'

/** The notes as they stand, for those who read along: read anew at most once a frame, however fast a scribe types. */
export const useNotes = (): NoteNode => {
  const { doc } = useRoom()
  const store = useMemo(() => notesStore(doc), [doc])
  return useSyncExternalStore(store.subscribe, store.get)
}

const notesStore = (doc: Doc): { subscribe: (listener: () => void) => () => void; get: () => NoteNode } => {
  let shown = notesJson(doc)
  return {
    get: () => shown,
    subscribe: (listener) => {
      let frame = 0
      const handleChange = (): void => {
        frame ||= requestAnimationFrame(() => {
          frame = 0
          shown = notesJson(doc)
          listener()
        })
      }
      const notes = notesOf(doc)
      notes.observeDeep(handleChange)
      handleChange()
      return () => {
        cancelAnimationFrame(frame)
        notes.unobserveDeep(handleChange)
      }
    },
  }
}
