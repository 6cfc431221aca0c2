import { useMemo, useSyncExternalStore } from 'react'
import type { Connection } from '../room/connection.ts'
import { useRoom } from '../room/room-context.tsx'
import { nextLineChange } from './line-words.ts'

/**
 * What words make of the line to the server, said again when time alone changes them. Renders when the words change,
 * and not with every letter that is under way.
 * @param words the same function at each render
 */
export const useLine = <T>(words: (line: Connection, now: number) => T): T => {
  const { connection } = useRoom()
  const store = useMemo(() => {
    const read = (): T => words(connection.getState(), Date.now())
    let shown = read()
    const look = (): boolean => {
      const next = read()
      if (JSON.stringify(next) === JSON.stringify(shown)) return false
      shown = next
      return true
    }
    return {
      get: () => shown,
      subscribe: (listener: () => void) => {
        let timer: ReturnType<typeof setTimeout> | undefined
        const handleChange = (): void => {
          if (look()) listener()
          clearTimeout(timer)
          const wait = nextLineChange(connection.getState(), Date.now())
          timer = wait === null ? undefined : setTimeout(handleChange, wait + 1)
        }
        handleChange()
        const end = connection.subscribe(handleChange)
        return () => {
          clearTimeout(timer)
          end()
        }
      },
    }
  }, [connection, words])
  return useSyncExternalStore(store.subscribe, store.get)
}
