import { useMemo, useSyncExternalStore } from 'react'
import type { Connection, Saved } from '../room/connection.ts'
import { useRoom } from '../room/room-context.tsx'
import type { StoreApi } from 'zustand/vanilla'
import classes from './notes.module.css'

const WORDS = { saved: 'Saved', 'on-its-way': 'Saving', 'only-here': 'Only on this device so far' } as const

/** Where one's own words are: on the server's disk, under way, or here alone. */
export const SavedState = () => {
  const { connection } = useRoom()
  const store = useMemo(() => savedStore(connection), [connection])
  const saved = useSyncExternalStore(store.subscribe, store.get)
  return (
    <span className={classes.saved} data-saved={saved}>
      {WORDS[saved]}
    </span>
  )
}

/** While somebody types, each letter is under way and stored in turn: "Saved" is said once they pause for this long. */
const PAUSE_MS = 500

const savedStore = (connection: StoreApi<Connection>) => {
  let shown: Saved = connection.getState().saved
  return {
    get: () => shown,
    subscribe: (listener: () => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined
      const show = (): void => {
        timer = undefined
        const { saved } = connection.getState()
        if (saved === shown) return
        shown = saved
        listener()
      }
      const handleChange = (): void => {
        clearTimeout(timer)
        if (connection.getState().saved === 'saved' && shown !== 'saved') timer = setTimeout(show, PAUSE_MS)
        else show()
      }
      handleChange()
      const end = connection.subscribe(handleChange)
      return () => {
        clearTimeout(timer)
        end()
      }
    },
  }
}
