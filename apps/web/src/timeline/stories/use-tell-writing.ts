import type { Lens } from '@second-story/board'
import { useEffect } from 'react'
import { writingAt } from '../../room/presence.ts'
import { useRoom } from '../../room/room-context.tsx'

/**
 * Tells the others that somebody writes here, as long as there are words and the place is open.
 * @param tells false for whoever wants no name shown, and while nothing is written
 */
export const useTellWriting = (entryId: string, lens: Lens, tells: boolean): void => {
  const { presence } = useRoom()
  useEffect(() => {
    if (!tells) return
    presence.setWriting(writingAt(entryId, lens))
    return () => presence.setWriting(null)
  }, [presence, entryId, lens, tells])
}
