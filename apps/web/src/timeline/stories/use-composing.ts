import type { Lens } from '@second-story/board'
import { useCallback, useSyncExternalStore } from 'react'
import { useRoom } from '../../room/room-context.tsx'
import { isBegun, readStory, storyKey } from '../../room/story-draft.ts'
import { useUi } from '../../room/ui-store.ts'
import { useComposesInline } from '../composes-inline.ts'

/**
 * Whether this person writes under this lens of the entry, here in the card, and whether they have just asked for it.
 * A letter renders nothing: only beginning and ending do.
 */
export const useComposing = (entryId: string, lens: Lens): { composing: boolean; asked: boolean } => {
  const { drafts } = useRoom()
  const asked = useUi(({ composing }) => composing?.entryId === entryId && composing.lens === lens)
  const read = useCallback(() => isBegun(readStory(drafts, storyKey(entryId, lens))), [drafts, entryId, lens])
  const begun = useSyncExternalStore(drafts.subscribe, read)
  const inline = useComposesInline()
  return { composing: inline && (asked || begun), asked }
}
