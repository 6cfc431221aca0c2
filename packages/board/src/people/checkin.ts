import type * as Y from 'yjs'
import type { Stamp } from '../stamp.ts'
import { ORIGIN, rootMap } from '../schema.ts'
import type { Checkin } from './person.ts'

/** Puts somebody's own answer to what these reviews are for on the board, in place of an earlier one. */
export const answerCheckin = (doc: Y.Doc, { personId }: Pick<Stamp, 'personId'>, why: string): void => {
  doc.transact(() => rootMap(doc, 'checkin').set(personId, { why } satisfies Checkin), ORIGIN.person)
}
