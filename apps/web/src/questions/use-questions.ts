import { ownerOf, questionsInOrder } from '@second-story/board'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTaken } from '../room/taken.ts'
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
/** So does what came of it all. */
export const TAKEN = 'taken'

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
  const taken = useTaken(({ shown }) => shown)
  useTakenUntil(now)
  const look = useCallback(
    (id: string) => {
      useTaken.getState().show(id === TAKEN)
      if (id !== TAKEN) setChoice({ id, during: now })
    },
    [now],
  )
  const chosen = choice?.during === now && (choice.id === LATER || all.includes(choice.id)) ? choice.id : null
  return [taken ? TAKEN : (chosen ?? now ?? first), look]
}

/** The next question fetches back whoever looks at what came of it, unless they are writing there. */
const useTakenUntil = (now: string | null): void => {
  const during = useRef(now)
  useEffect(() => {
    if (during.current === now) return
    during.current = now
    const writes = document.activeElement?.matches('[data-taken] :is(input, textarea, select)')
    if (now !== null && !writes) useTaken.getState().show(false)
  }, [now])
}
