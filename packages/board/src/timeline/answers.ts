import { ownerOf } from '../ids.ts'
import { type Annotation, type AnnotationPatch, type Mark } from './annotation.ts'

/** What an answer does besides saying something. */
export type AnswerMark = Extract<Mark, 'thanks' | 'settled' | 'not-mine'>

/** What was answered to somebody's words. */
export interface Thread {
  /** Answers in words, oldest first. */
  readonly replies: readonly Annotation[]
  /** personIds of those who gave thanks, each once. */
  readonly thanks: readonly string[]
  /** personIds of those who call it settled; nobody once somebody answered after them. */
  readonly settledBy: readonly string[]
  /** Whoever is said to have told this says that it is not what they said. */
  readonly denied: boolean
}

/** @param answers the answers to these words, oldest first */
export const threadOf = (said: Annotation, answers: readonly Annotation[]): Thread => {
  const replies = answers.filter(({ body }) => Boolean(body?.trim()))
  const last = replies.at(-1)?.at ?? ''
  return {
    replies,
    thanks: ownersOf(answers.filter((one) => hasMark(one, 'thanks'))),
    settledBy: ownersOf(answers.filter((one) => hasMark(one, 'settled') && (one.at ?? '') >= last)),
    denied: answers.some((one) => hasMark(one, 'not-mine') && ownerOf(one.id) === said.saidBy),
  }
}

/** What to add so that it answers these words; an answer to an answer stands beside it. */
export const answerTo = (
  said: Annotation,
  answer: { body?: string; mark?: AnswerMark },
): AnnotationPatch & { entryId: string; body: string } => ({
  entryId: said.entryId ?? '',
  replyTo: said.replyTo ?? said.id,
  body: answer.body ?? '',
  ...(answer.mark === undefined ? {} : { marks: [answer.mark] }),
})

const hasMark = ({ marks }: Annotation, mark: AnswerMark): boolean => marks?.includes(mark) === true

const ownersOf = (answers: readonly Annotation[]): readonly string[] => [
  ...new Set(answers.flatMap(({ id }) => ownerOf(id) ?? [])),
]
