import { agendaState, isAccepted, isRole, rootMap, touchOf } from '@second-story/board'
import { mayTouch, mayWriteAtAll } from '@second-story/policy'
import type { Judge, Place, Verdict, Writer } from '@second-story/sync/room'
import type { Doc } from 'yjs'
import { exceeds, type Limits } from '../limits.ts'

export const ALLOWED: Verdict = { allowed: true }
export const refused = (code: string, detail: string): Verdict => ({ allowed: false, code, detail })

/** Judges the document of everybody: what a place means, and whether this role may touch it in this state. */
export const boardJudge = (limits: Pick<Limits, 'timelineEntries'>): Judge => ({
  judge(writer: Writer, places: readonly Place[], doc: Doc): Verdict {
    if (!isRole(writer.role)) return refused('role', 'This role is not known.')
    // Before the places: what hangs on something deleted never shows, and what was collected has no place.
    const atAll = mayWriteAtAll(writer.role)
    if (!atAll.allowed) return atAll
    const asker = { personId: writer.personId, role: writer.role }
    const state = agendaState(doc)
    let entries: number | null = null
    for (const place of places) {
      if (place.dead) continue
      const meaning = touchOf(place)
      if (!meaning.ok) return refused('shape', meaning.detail)
      const { section, id } = meaning.touch
      const answer = mayTouch(asker, meaning.touch, state, id !== null && isAccepted(doc, section, id))
      if (!answer.allowed) return answer
      if (section === 'timeline' && meaning.touch.verb === 'create') {
        entries = (entries ?? rootMap(doc, 'timeline').size) + 1
        if (exceeds(entries, limits.timelineEntries)) return refused('full', FULL(limits.timelineEntries))
      }
    }
    return ALLOWED
  },
})

const FULL = (most: number): string =>
  `A timeline has at most ${most} entries. Choose what belongs to the story; the whole log stays as a source.`
