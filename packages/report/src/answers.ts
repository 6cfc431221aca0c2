import { type Action, type Board, wentTo } from '@second-story/board'
import type { ZoneClock } from './time.ts'

/** What an action answers, in words: moments of the timeline with their time, factors, questions. */
export const answersOf = (board: Board, clock: ZoneClock, { from = [] }: Pick<Action, 'from'>): string[] => {
  const words = from.flatMap((id) => {
    const entry = board.timeline.get(wentTo(board.timeline, id))
    const factor = board.factors.get(wentTo(board.factors, id))
    if (board.removed.has(id) || entry?.hidden || factor?.hidden) return []
    if (entry) return `${entry.at ? `${clock.time(entry.at)} ` : ''}${entry.text ?? ''}`
    return factor?.text ?? board.questions.get(id)?.text ?? []
  })
  return [...new Set(words)]
}

/** How the owner of an action is called; null where nobody is, or nobody by that id. */
export const ownerOfAction = ({ people }: Board, { owner }: Pick<Action, 'owner'>): string | null => {
  if (!owner) return null
  return 'personId' in owner ? (people.get(owner.personId)?.name ?? null) : owner.name
}
