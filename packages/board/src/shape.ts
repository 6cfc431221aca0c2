import type * as z from 'zod/mini'
import { actionFields } from './actions/action.ts'
import { agreementNoteValue, agreementValue } from './agreement/agreement.ts'
import { fileValue, sourceValue } from './evidence.ts'
import { factorFields } from './factors/factor.ts'
import { checkinValue, handValue, personValue } from './people/person.ts'
import { questionFields } from './questions/question.ts'
import { votesValue } from './questions/votes.ts'
import type { Fields } from './record.ts'
import { removedValue } from './removed.ts'
import type { RecordSection, Section } from './schema.ts'
import { annotationFields } from './timeline/annotation.ts'
import { entryFields } from './timeline/entry.ts'

/** The fields of each kind of thing that is a map of its own. */
export const RECORD_FIELDS: Readonly<Record<RecordSection, Fields>> = {
  timeline: entryFields,
  annotations: annotationFields,
  factors: factorFields,
  actions: actionFields,
  questions: questionFields,
}

/** The one value of each kind of thing that is replaced as a whole. */
export const VALUES = {
  people: personValue,
  sources: sourceValue,
  files: fileValue,
  checkin: checkinValue,
  agreement: agreementValue,
  agreementNotes: agreementNoteValue,
  hands: handValue,
  votes: votesValue,
  removed: removedValue,
} as const satisfies Partial<Record<Section, z.ZodMiniType>>
