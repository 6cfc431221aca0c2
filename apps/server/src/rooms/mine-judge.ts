import { MINE_ROOT, touchOf } from '@second-story/board'
import type { Judge } from '@second-story/sync/room'
import { ALLOWED, refused } from './board-judge.ts'

/** Judges somebody's own document: drafts, which are annotations that nobody else sees yet. */
export const mineJudge: Judge = {
  judge(writer, places) {
    if (writer.role === 'observer') return refused('observer', 'Observers read along and keep no drafts.')
    for (const place of places) {
      if (place.dead) continue
      if (place.root !== MINE_ROOT) return refused('shape', 'The document has no such part.')
      // A draft has the shape of what it may become.
      const meaning = touchOf({ ...place, root: 'annotations' })
      if (!meaning.ok) return refused('shape', meaning.detail)
    }
    return ALLOWED
  },
}
