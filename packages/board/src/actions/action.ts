import type * as Y from 'yjs'
import * as z from 'zod/mini'
import { bool, day, id, ids, isoTime, line, lines, type Patch, prose, type RecordOf } from '../record.ts'
import type { Stamp } from '../stamp.ts'
import { keyFor, patchThing, putThing } from '../things.ts'

export const ACTION_HELPS = ['notice', 'understand', 'recover', 'prevent', 'learn'] as const
export const ACTION_STATUS = ['parked', 'proposed', 'open', 'done', 'dropped', 'planning', 'soaking'] as const
export type ActionStatus = (typeof ACTION_STATUS)[number]

/** An owner is one person of the review, or a name of somebody who was not there. */
export const owner = z.union([z.strictObject({ personId: id }), z.strictObject({ name: line })])

export const actionFields = {
  title: line,
  owner: z.nullable(owner),
  due: z.nullable(day),
  helps: z.enum(ACTION_HELPS),
  size: z.enum(['s', 'm', 'l']),
  status: z.enum(ACTION_STATUS),
  reason: line,
  soakUntil: z.union([day, isoTime]),
  soakers: lines,
  ticket: line,
  from: ids,
  risk: prose,
  proposedBy: id,
  mergedInto: id,
  hidden: bool,
}
export type ActionPatch = Patch<typeof actionFields>
export type Action = RecordOf<typeof actionFields> & { readonly id: string }

/** Adds an action item and returns its key; a participant's is a proposal under their own key. */
export const addAction = (doc: Y.Doc, stamp: Stamp, draft: ActionPatch & { title: string }): string =>
  putThing<typeof actionFields>(doc, 'actions', keyFor(stamp), {
    status: stamp.role === 'participant' ? 'proposed' : 'open',
    ...draft,
  })

export const editAction = (doc: Y.Doc, key: string, patch: ActionPatch): void =>
  patchThing(doc, 'actions', key, patch)

/** Days after the meeting that an action is due unless somebody says otherwise, and beyond which we ask (model.md). */
export const DUE_DAYS = 14
export const DUE_HINT_DAYS = 30
