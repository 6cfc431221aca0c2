import * as z from 'zod/mini'
import { id, ids, isoTime, prose } from '../record.ts'

/** Can we build on this timeline? One answer per person. */
export const agreementValue = z.object({
  answer: z.enum(['yes', 'note', 'not-yet']),
  text: z.optional(prose),
  entryId: z.optional(id),
  at: isoTime,
})
export type Agreement = z.output<typeof agreementValue>

/** What became of the note of the person whose id is the key. */
export const agreementNoteValue = z.object({ state: z.enum(['settled', 'open']) })
export type AgreementNote = z.output<typeof agreementNoteValue>

/** Ids of the questions or actions that a person votes for. */
export const votesValue = ids
