import type * as Y from 'yjs'
import * as z from 'zod/mini'
import { BOXES } from '../agenda/boxes.ts'
import { bool, id, ids, type Patch, prose, type RecordOf } from '../record.ts'
import type { Stamp } from '../stamp.ts'
import { keyFor, patchThing, putThing } from '../things.ts'

export const QUESTION_STATES = ['open', 'asked', 'skipped', 'parked'] as const

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
export const addQuestion = (doc: Y.Doc, stamp: Stamp, draft: QuestionPatch & { text: string }): string =>
  putThing<typeof questionFields>(doc, 'questions', keyFor(stamp), {
    box: 'discussion',
    state: 'open',
    ...draft,
  })

export const editQuestion = (doc: Y.Doc, key: string, patch: QuestionPatch): void =>
  patchThing(doc, 'questions', key, patch)
