import {
  addAnnotation,
  type Annotation,
  answerTo,
  type AnswerMark,
  ownerOf,
  type Thread,
  threadOf,
  withdrawAnnotation,
} from '@second-story/board'
import { useMemo } from 'react'
import { useRoom } from './room-context.tsx'
import { useBoard } from './use-board.ts'

/** What was answered to somebody's words, without what was taken off the board. */
export const useThread = (said: Annotation): Thread => {
  const all = useBoard('annotations', ({ answers, byId }) =>
    (answers.get(said.id) ?? NONE).flatMap((key) => byId.get(key) ?? []),
  )
  const kept = useBoard('removed', (removed) =>
    removed.size === 0 ? all : all.filter(({ id }) => !removed.has(id)),
  )
  return useMemo(() => threadOf(said, kept), [said, kept])
}

const NONE: readonly string[] = []

export interface OwnAnswer {
  /** Whether this person's mark stands. */
  readonly given: boolean
  give(): void
  takeBack(): void
}

/** This person's thanks, settling or "not what I said" to somebody's words: one's own annotation, given and withdrawn. */
export const useOwnAnswer = (said: Annotation, mark: AnswerMark): OwnAnswer => {
  const { doc, stamp, me } = useRoom()
  const keys = useBoard('annotations', ({ answers, byId }) =>
    (answers.get(said.id) ?? NONE).filter(
      (key) => ownerOf(key) === me.id && byId.get(key)?.marks?.includes(mark) === true,
    ),
  )
  return {
    given: keys.length > 0,
    give: () => void addAnnotation(doc, stamp(), answerTo(said, { mark })),
    takeBack: () => {
      for (const key of keys) withdrawAnnotation(doc, key)
    },
  }
}
