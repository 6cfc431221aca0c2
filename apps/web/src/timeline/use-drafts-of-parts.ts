import { LENSES } from '@second-story/board'
import { useEffect } from 'react'
import { useRoom } from '../room/room-context.tsx'
import { moveStory, storyKey } from '../room/story-draft.ts'
import { useUi } from '../room/ui-store.ts'
import { useBoard } from '../room/use-board.ts'
import { mergedFrom } from './merged.ts'

/**
 * Words begun about what was merged into this entry are gone on with here, with all that goes with them: nothing that
 * was typed is out of reach.
 */
export const useDraftsOfParts = (entryId: string): void => {
  const { drafts } = useRoom()
  const parts = useBoard('timeline', (timeline) => mergedFrom(timeline, entryId))
  useEffect(() => {
    if (parts.length === 0) return
    let moving = false
    const move = (): void => {
      if (moving) return
      moving = true
      for (const part of parts)
        for (const lens of LENSES) moveStory(drafts, storyKey(part, lens), storyKey(entryId, lens))
      moving = false
    }
    move()
    const { composing, compose } = useUi.getState()
    if (composing && parts.includes(composing.entryId)) compose({ ...composing, entryId })
    // What two people told is not joined under one name: the second is there when the first is added.
    return drafts.subscribe(move)
  }, [drafts, entryId, parts])
}
