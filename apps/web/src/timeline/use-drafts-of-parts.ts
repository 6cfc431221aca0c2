import { LENSES } from '@second-story/board'
import { useEffect } from 'react'
import { useRoom } from '../room/room-context.tsx'
import { useUi } from '../room/ui-store.ts'
import { useBoard } from '../room/use-board.ts'
import { mergedFrom } from './merged.ts'

/** Words begun about what was merged into this entry are gone on with here: nothing that was typed is out of reach. */
export const useDraftsOfParts = (entryId: string): void => {
  const { drafts } = useRoom()
  const parts = useBoard('timeline', (timeline) => mergedFrom(timeline, entryId))
  useEffect(() => {
    for (const part of parts) {
      for (const lens of LENSES) {
        const begun = drafts.read(`annotation:${part}:${lens}`)
        if (begun === '') continue
        const here = `annotation:${entryId}:${lens}`
        drafts.write(here, [drafts.read(here), begun].filter(Boolean).join('\n\n'))
        drafts.write(`annotation:${part}:${lens}`, '')
      }
      const { composing, compose } = useUi.getState()
      if (composing?.entryId === part) compose({ ...composing, entryId })
    }
  }, [drafts, entryId, parts])
}
