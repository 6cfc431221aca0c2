import { draftFault } from '@second-story/board'
import type { Judge } from '@second-story/sync/room'
import { ALLOWED, refused } from './board-judge.ts'

/** Judges somebody's own document: drafts, which are annotations that nobody else sees yet. */
export const mineJudge: Judge = {
  judge(writer, places) {
    if (writer.role === 'observer') return refused('observer', 'Observers read along and keep no drafts.')
    for (const place of places) {
      if (place.dead) continue
      const fault = draftFault(place)
      if (fault !== null) return refused('shape', fault)
    }
    return ALLOWED
  },
}
