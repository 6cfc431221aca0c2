import type { Question } from '../questions/question.ts'
import { isOnBoard } from '../timeline/entry.ts'
import type { Walk } from '../timeline/walk.ts'
import type { Agenda } from './agenda.ts'
import { BOXES, type BoxId } from './boxes.ts'
import type { AgendaOrder } from './conduct.ts'

/** What Go would do. */
export type StandingBy =
  | { do: 'open'; again: boolean }
  | { do: 'discuss'; entryId: string }
  | { do: 'agreement' }
  | { do: 'question'; id: string }
  | { do: 'box'; to: BoxId }
  | { do: 'close' }

/**
 * What stands by, on the server and on every screen: in the timeline the next untold entry after the one that was
 * taken up last, then the agreement; while that is asked for, the discussion; there the next question; then
 * remediation; at last the close. Entries that were skipped stay untold and are never returned to by themselves:
 * they are listed at the agreement, and a second meeting begins with them.
 */
export const standingBy = (
  agenda: Agenda,
  timeline: Walk,
  questions: ReadonlyMap<string, Question>,
): StandingBy => {
  if (agenda.state !== 'live') return { do: 'open', again: agenda.state === 'closed' }
  if (agenda.box === 'timeline' && !agenda.agreement) {
    const entryId = nextUntold(agenda, timeline)
    return entryId === null ? { do: 'agreement' } : { do: 'discuss', entryId }
  }
  if (agenda.box === 'discussion') {
    const id = nextQuestion(questions, agenda.question)
    if (id !== null) return { do: 'question', id }
  }
  const next = BOXES[BOXES.indexOf(agenda.box) + 1]
  return next ? { do: 'box', to: next } : { do: 'close' }
}

const nextUntold = (
  { entryId, walkedTo, told }: Pick<Agenda, 'entryId' | 'walkedTo' | 'told'>,
  { order, byId }: Walk,
): string | null => {
  const at = entryId ?? walkedTo
  for (let index = at === null ? 0 : order.indexOf(at) + 1; index < order.length; index++) {
    const id = order[index]!
    const entry = byId.get(id)
    if (entry && isOnBoard(entry) && entry.depth !== 'pass' && !Object.hasOwn(told, id)) return id
  }
  return null
}

/** What was prepared for the discussion comes first, what was parked on the way after it (DESIGN 2). */
const nextQuestion = (questions: ReadonlyMap<string, Question>, current: string | null): string | null => {
  const waiting = [...questions.values()].filter(
    (question) =>
      question.id !== current &&
      canBeAsked(question) &&
      (question.box ?? 'discussion') === 'discussion' &&
      ['open', 'parked'].includes(question.state ?? 'open'),
  )
  const parked = ({ state }: Question): number => (state === 'parked' ? 1 : 0)
  waiting.sort(
    (a, b) =>
      parked(a) - parked(b) || (a.order ?? Infinity) - (b.order ?? Infinity) || (a.id < b.id ? -1 : 1),
  )
  return waiting[0]?.id ?? null
}

/** Not hidden, not merged away, not a mere proposal. */
export const canBeAsked = ({ id, hidden, mergedInto }: Question): boolean =>
  !hidden && !mergedInto && !id.includes(':')

/** Go as the order that it stands for: what the server carries out, and a screen shows ahead of the answer. */
export const orderOf = (
  next: StandingBy,
  questions: ReadonlyMap<string, Question>,
): Exclude<AgendaOrder, { do: 'hold' }> => {
  switch (next.do) {
    case 'open':
    case 'discuss':
    case 'box':
    case 'close':
      return next
    case 'agreement':
      return { do: 'agreement', on: true }
    case 'question':
      return { ...next, was: questions.get(next.id)?.state ?? 'open' }
  }
}
