import type * as Y from 'yjs'
import * as z from 'zod/mini'
import { BOXES } from '../agenda/boxes.ts'
import { ownKey } from '../ids.ts'
import { bool, id, newRecord, type Patch, patchRecord, prose, type RecordOf } from '../record.ts'
import type { Stamp } from '../stamp.ts'
import { ORIGIN, rootMap } from '../schema.ts'

export const QUESTION_STATES = ['open', 'asked', 'skipped', 'parked'] as const

export const questionFields = {
  text: prose,
  box: z.enum(BOXES),
  order: z.number(),
  state: z.enum(QUESTION_STATES),
  entryId: id,
  proposedBy: id,
  mergedInto: id,
  hidden: bool,
}
export type QuestionPatch = Patch<typeof questionFields>
export type Question = RecordOf<typeof questionFields> & { readonly id: string }

/** What every discussion starts from: whether we saw it, told others, had the tools, could see, were rested, cleaned up. */
export const STANDING_QUESTIONS = [
  'Did we notice soon enough, and by the right means?',
  'Did the people who depend on us hear in time: customers, support, colleagues?',
  'What still needed cleaning up afterwards?',
  'Which tools did we have, which did we make up?',
  'Could we see what was happening? What would we put on the wall?',
  'If it went long: were we tired? How did the hand-over go?',
] as const

/** Adds a question and returns its key; a participant's is a proposal under their own key. */
export const addQuestion = (doc: Y.Doc, stamp: Stamp, draft: QuestionPatch & { text: string }): string => {
  const key = stamp.role === 'participant' ? ownKey(stamp.personId, stamp.id) : stamp.id
  doc.transact(() => {
    const fields = { box: 'discussion', state: 'open', ...draft } as const
    rootMap(doc, 'questions').set(key, newRecord<typeof questionFields>(fields))
  }, ORIGIN.person)
  return key
}

export const editQuestion = (doc: Y.Doc, key: string, patch: QuestionPatch): void => {
  doc.transact(() => {
    const question = rootMap(doc, 'questions').get(key) as Y.Map<unknown> | undefined
    if (question) patchRecord(question, patch)
  }, ORIGIN.person)
}
