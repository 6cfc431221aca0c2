import { useEffect } from 'react'
import { useRoom } from '../room/room-context.tsx'

/** Tells the others whose fields this person changes, for as long as they are open. */
export const useSaysEditing = (entryId: string): void => {
  const { presence } = useRoom()
  useEffect(() => {
    presence.setEditing(entryId)
    return () => presence.setEditing(null)
  }, [presence, entryId])
}
