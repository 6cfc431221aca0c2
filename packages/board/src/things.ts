import type * as Y from 'yjs'
import { ownKey } from './ids.ts'
import { type Fields, newRecord, type Patch, patchRecord } from './record.ts'
import type { Stamp } from './stamp.ts'
import { ORIGIN, type RecordSection, rootMap } from './schema.ts'

/** Where something new stands: a participant's is a proposal under their own key until somebody accepts it. */
export const keyFor = (stamp: Stamp): string =>
  stamp.role === 'participant' ? ownKey(stamp.personId, stamp.id) : stamp.id

/** Puts a new thing into a section in one transaction of a person's; answers its key. */
export const putThing = <F extends Fields>(
  doc: Y.Doc,
  section: RecordSection,
  key: string,
  fields: Patch<F>,
): string => {
  doc.transact(() => rootMap(doc, section).set(key, newRecord(fields)), ORIGIN.person)
  return key
}

/** Changes fields of a thing; nothing happens where it is not there. */
export const patchThing = <F extends Fields>(
  doc: Y.Doc,
  section: RecordSection,
  key: string,
  patch: Patch<F>,
): void => {
  doc.transact(() => {
    const thing = rootMap(doc, section).get(key) as Y.Map<unknown> | undefined
    if (thing) patchRecord(thing, patch)
  }, ORIGIN.person)
}
