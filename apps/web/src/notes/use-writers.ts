import { notesOf } from '@second-story/board'
import { useMemo, useSyncExternalStore } from 'react'
import { useRoom } from '../room/room-context.tsx'
import { notesIn } from '../room/use-notes.ts'
import { headingOver, writersIn } from './writers.ts'

export interface WriterHere {
  readonly id: string
  readonly name: string
  /** The heading that they write under; null for none. */
  readonly under: string | null
}

/** Looked at so often at most: carets move with every letter. */
const PACE_MS = 400

/** Who else writes in the notes now, and under which heading. Renders when one of them goes to another. */
export const useWriters = (): readonly WriterHere[] => {
  const room = useRoom()
  const store = useMemo(() => {
    const { doc, provider, me } = room
    const read = (): readonly WriterHere[] => {
      return writersIn(provider.awareness, notesOf(doc), me.id).map(({ id, name, block }) => ({
        id,
        name,
        under: headingOver(notesIn(doc).get(), block),
      }))
    }
    let shown = read()
    return {
      get: () => shown,
      subscribe: (listener: () => void) => {
        let timer: ReturnType<typeof setTimeout> | undefined
        const handleChange = (): void => {
          timer ??= setTimeout(() => {
            timer = undefined
            const next = read()
            if (JSON.stringify(next) === JSON.stringify(shown)) return
            shown = next
            listener()
          }, PACE_MS)
        }
        handleChange()
        provider.awareness.on('change', handleChange)
        return () => {
          clearTimeout(timer)
          provider.awareness.off('change', handleChange)
        }
      },
    }
  }, [room])
  return useSyncExternalStore(store.subscribe, store.get)
}
