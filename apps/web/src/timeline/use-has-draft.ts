import { LENSES } from '@second-story/board'
import { useCallback, useSyncExternalStore } from 'react'
import { useRoom } from '../room/room-context.tsx'
import { storyKey } from '../room/story-draft.ts'

/** Whether this person began words about an entry and has not added them. */
export const useHasDraft = (entryId: string): boolean => {
  const { drafts } = useRoom()
  const read = useCallback(
    () => LENSES.some((lens) => drafts.read(storyKey(entryId, lens)) !== ''),
    [drafts, entryId],
  )
  return useSyncExternalStore(drafts.subscribe, read)
}
