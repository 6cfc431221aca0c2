import type * as Y from 'yjs'
import * as z from 'zod/mini'
import { BOXES } from '../agenda/boxes.ts'
import { standingQuestions } from '../facilitation/catalogue.ts'
import { ENGLISH } from '../facilitation/english.ts'
import { bool, id, ids, type Patch, prose, type RecordOf } from '../record.ts'
import type { Stamp } from '../stamp.ts'
import { rootMap } from '../schema.ts'
import { keyFor, patchThing, putThing } from '../things.ts'
import type { Mark } from '../timeline/annotation.ts'

export const QUESTION_STATES = ['open', 'asked', 'skipped', 'parked'] as const
export type QuestionState = (typeof QUESTION_STATES)[number]

export const questionFields = {
  text: prose,
  box: z.enum(BOXES),
  order: z.number(),
  state: z.enum(QUESTION_STATES),
  /** Where it came up. */
  entryId: id,
  /** The entries that its answers rest on, as they were linked. */
  entries: ids,
  proposedBy: id,
  mergedInto: id,
  hidden: bool,
}
export type QuestionPatch = Patch<typeof questionFields>
export type Question = RecordOf<typeof questionFields> & { readonly id: string }

/** What every discussion starts from where a server brings no questions of its own. */
export const STANDING_QUESTIONS = standingQuestions(ENGLISH)

/** What people marked that has to do with each standing question, in the same order. */
const STANDING_MARKS: readonly (readonly Mark[])[] = [
  ['misled', 'missing', 'surprise'],
  ['help'],
  [],
  ['improvised', 'trusted', 'set-aside'],
  ['missing', 'misled', 'trusted'],
  ['pressure', 'help'],
]

/** The marks that bring words to a question; none for one that was reworded or added, nobody can know for those. */
export const markedFor = ({ text }: Pick<Question, 'text'>): readonly Mark[] =>
  STANDING_MARKS[STANDING_QUESTIONS.findIndex((one) => one === text)] ?? []

/** Adds a question and returns its key; a participant's is a proposal under their own key. */
export const addQuestion = (doc: Y.Doc, stamp: Stamp, draft: QuestionPatch & { text: string }): string =>
  putThing<typeof questionFields>(doc, 'questions', keyFor(stamp), {
    box: 'discussion',
    state: 'open',
    ...draft,
  })

export const editQuestion = (doc: Y.Doc, key: string, patch: QuestionPatch): void =>
  patchThing(doc, 'questions', key, patch)

/** Says what became of a question. Call it in a transaction of the server's. */
export const markQuestion = (doc: Y.Doc, key: string, state: QuestionState): void => {
  const question = rootMap(doc, 'questions').get(key) as Y.Map<unknown> | undefined
  if (question && question.get('state') !== state) question.set('state', state)
}
