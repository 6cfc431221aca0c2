import type * as Y from 'yjs'
import * as z from 'zod/mini'
import { id, isoTime, prose } from '../record.ts'
import { ORIGIN, rootMap } from '../schema.ts'
import type { Stamp } from '../stamp.ts'

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

export type AgreementDraft = Pick<Agreement, 'answer' | 'text' | 'entryId'>

/** Puts somebody's own answer on the board, in place of an earlier one. */
export const answerAgreement = (
  doc: Y.Doc,
  { personId, at }: Pick<Stamp, 'personId' | 'at'>,
  { answer, text, entryId }: AgreementDraft,
): void => {
  const words = text?.trim() ?? ''
  const value: Agreement = {
    answer,
    ...(words === '' ? {} : { text: words, ...(entryId === undefined ? {} : { entryId }) }),
    at,
  }
  doc.transact(() => rootMap(doc, 'agreement').set(personId, value), ORIGIN.person)
}

/** Says what became of somebody's note: settled, or kept open for the record. */
export const decideNote = (doc: Y.Doc, personId: string, state: AgreementNote['state']): void => {
  doc.transact(
    () => rootMap(doc, 'agreementNotes').set(personId, { state } satisfies AgreementNote),
    ORIGIN.person,
  )
}

/** What an asking for agreement ended with. */
export interface Agreed {
  /** Server time in ms. */
  readonly at: number
  readonly yes: number
  readonly note: number
  readonly notYet: number
  /** Notes and "not yet" that were not settled when the room went on. */
  readonly open: number
  /** The document's state vector then, by clientID: what was written later is not what was agreed. */
  readonly clocks: Readonly<Record<string, number>>
}
