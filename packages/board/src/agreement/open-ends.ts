import type { Action } from '../actions/action.ts'
import type { Agenda } from '../agenda/agenda.ts'
import type { Question } from '../questions/question.ts'
import { type Entry, isOnBoard } from '../timeline/entry.ts'
import type { Agreement, AgreementNote } from './agreement.ts'

/** Entries in order that nobody has told and nobody chose to pass over. */
export const untoldEntries = (
  { told, entryId }: Pick<Agenda, 'told' | 'entryId'>,
  { order, byId }: { readonly order: readonly string[]; readonly byId: ReadonlyMap<string, Entry> },
): string[] =>
  order.filter((id) => {
    const entry = byId.get(id)
    return (
      entry !== undefined &&
      isOnBoard(entry) &&
      entry.depth !== 'pass' &&
      id !== entryId &&
      !Object.hasOwn(told, id)
    )
  })

/** personIds of those whose note on the timeline is not settled, the oldest first. */
export const openNotes = (
  answers: ReadonlyMap<string, Agreement>,
  decided: ReadonlyMap<string, AgreementNote>,
): string[] =>
  [...answers]
    .filter(([id, { text }]) => text !== undefined && decided.get(id)?.state !== 'settled')
    .sort(([, a], [, b]) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(([id]) => id)

/** Questions of the board in their order: neither hidden nor merged away, and no mere proposals. */
export const questionsInOrder = (questions: ReadonlyMap<string, Question>): Question[] =>
  [...questions.values()]
    .filter(({ id, hidden, mergedInto }) => !hidden && !mergedInto && !id.includes(':'))
    .sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || (a.id < b.id ? -1 : 1))

/** Questions that were neither asked nor passed over. */
export const unaskedQuestions = (questions: ReadonlyMap<string, Question>): Question[] =>
  questionsInOrder(questions).filter(({ state }) => state !== 'asked' && state !== 'skipped')

/** Actions that were taken on and still lack an owner or a day. */
export const looseActions = (actions: ReadonlyMap<string, Action>): Action[] =>
  [...actions.values()].filter(
    ({ id, hidden, mergedInto, status, owner, due }) =>
      !hidden &&
      !mergedInto &&
      !id.includes(':') &&
      (status === undefined || status === 'open' || status === 'proposed') &&
      (!owner || !due),
  )
