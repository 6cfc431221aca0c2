import type * as Y from 'yjs'
import * as z from 'zod/mini'
import { bool, id, ids, isoTime, line, lines, type Patch, prose, type RecordOf } from '../record.ts'
import type { Stamp } from '../stamp.ts'
import { keyFor, patchThing, putThing } from '../things.ts'

/** What the discussion gathers. There is no kind for a root cause: factors are many. */
export const FACTOR_KINDS = [
  'factor', 'went-well', 'hard', 'lucky', 'kept-smaller', 'learning', 'open-question', 'where-else',
] as const // prettier-ignore
export const FACTOR_ROLES = ['trigger', 'latent', 'made-worse', 'outside', 'known'] as const

export const factorFields = {
  kind: z.enum(FACTOR_KINDS),
  role: z.enum(FACTOR_ROLES),
  text: prose,
  from: ids,
  group: line,
  whoKnows: lines,
  proposedBy: id,
  mergedInto: id,
  hidden: bool,
  /** When it was first written: the order in which the room said it, on every screen. */
  at: isoTime,
}
export type FactorPatch = Patch<typeof factorFields>
export type Factor = RecordOf<typeof factorFields> & { readonly id: string }

/** Adds a factor or learning and returns its key; a participant's stands under their own key until accepted. */
export const addFactor = (doc: Y.Doc, stamp: Stamp, draft: FactorPatch & { text: string }): string =>
  putThing<typeof factorFields>(doc, 'factors', keyFor(stamp), {
    kind: 'factor',
    at: stamp.at,
    ...draft,
  })

export const editFactor = (doc: Y.Doc, key: string, patch: FactorPatch): void =>
  patchThing(doc, 'factors', key, patch)
