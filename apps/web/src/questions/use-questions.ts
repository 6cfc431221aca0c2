import { ownerOf, questionsInOrder } from '@second-story/board'
import { useCallback, useState } from 'react'
import { useAgenda, useBoard } from '../room/use-board.ts'

/** The discussion's questions by where they stand in the list. */
export interface QuestionKeys {
  readonly standing: readonly string[]
  readonly parked: readonly string[]
  readonly proposed: readonly string[]
  /** All of them from the top. */
  readonly all: readonly string[]
}

export const useQuestionKeys = (): QuestionKeys => {
  const standing = useBoard('questions', (all) =>
    questionsInOrder(all)
      .filter(({ state }) => state !== 'parked')
      .map(({ id }) => id),
  )
  const parked = useBoard('questions', (all) =>
    questionsInOrder(all)
      .filter(({ state }) => state === 'parked')
      .map(({ id }) => id),
  )
  const removed = useBoard('removed', (all) => all)
  const proposed = useBoard('questions', (all) =>
    [...all.values()]
      .filter(
        ({ id, hidden, mergedInto }) => ownerOf(id) !== null && !hidden && !mergedInto && !removed.has(id),
      )
      .map(({ id }) => id),
  )
  return { standing, parked, proposed, all: [...standing, ...parked, ...proposed] }
}

/** What was learned later stands in the list like a question. */
export const LATER = 'learned-later'

/**
 * The question that is looked at: the one that the room is at, until somebody looks elsewhere; the next question
 * fetches them back.
 */
export const useLookedAt = ({ all }: QuestionKeys): readonly [string | null, (id: string) => void] => {
  const now = useAgenda(({ question }) => question)
  const first = useBoard(
    'questions',
    (questions) => all.find((id) => (questions.get(id)?.state ?? 'open') === 'open') ?? all[0] ?? null,
  )
  const [choice, setChoice] = useState<{ id: string; during: string | null } | null>(null)
  const look = useCallback((id: string) => setChoice({ id, during: now }), [now])
  const chosen = choice?.during === now && (choice.id === LATER || all.includes(choice.id)) ? choice.id : null
  return [chosen ?? now ?? first, look]
}
