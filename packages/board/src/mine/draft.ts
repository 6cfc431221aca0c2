import * as Y from 'yjs'
import { ownKey } from '../ids.ts'
import { bool, isoTime, line, newRecord, type Patch, readRecord, type RecordOf } from '../record.ts'
import { ORIGIN, rootMap } from '../schema.ts'
import type { Stamp } from '../stamp.ts'
import { addAnnotation, annotationFields } from '../timeline/annotation.ts'

/** The one root of `<id>~mine`: annotations not yet shown. */
export const MINE_ROOT = 'drafts'

/** What a line of one's own may hold: all that it may become, and where it belongs while no entry does. */
export const draftFields = {
  ...annotationFields,
  /** When it was, on the incident's clock, for a line that no entry belongs to yet. */
  moment: isoTime,
  /** The same in words: "after the second page". */
  about: line,
  /** The walk was there and its author kept it: not offered again. */
  kept: bool,
}
type Fields = typeof draftFields
/** A line that only its author sees. */
export type Draft = RecordOf<Fields> & { readonly id: string }
/** null forgets a field, undefined leaves it alone. */
export type DraftPatch = { readonly [K in keyof Fields]?: Patch<Fields>[K] | null }

const rootOf = (mine: Y.Doc): Y.Map<Y.Map<unknown>> => mine.getMap<Y.Map<unknown>>(MINE_ROOT)

/** Writes a line of one's own, or changes one: what the patch names and nothing else. */
export const putDraft = (mine: Y.Doc, id: string, patch: DraftPatch): void =>
  mine.transact(() => {
    const known = rootOf(mine).get(id)
    const draft = known ?? newRecord<Fields>({})
    if (!known) rootOf(mine).set(id, draft)
    for (const [field, value] of Object.entries(patch)) {
      if (value === undefined) continue
      if (value === null) draft.delete(field)
      else if (JSON.stringify(draft.get(field)) !== JSON.stringify(value)) draft.set(field, value)
    }
  }, ORIGIN.person)

/** Throws a line away. What it was can be put back with `putDraft` under the same id. */
export const removeDraft = (mine: Y.Doc, id: string): void =>
  mine.transact(() => rootOf(mine).delete(id), ORIGIN.person)

/** Every line, oldest first. */
export const readDrafts = (mine: Y.Doc): readonly Draft[] =>
  [...rootOf(mine).entries()]
    .map(([id, map]): Draft => ({ ...readRecord<Fields>(map), id }))
    .sort((a, b) => {
      const [x, y] = [`${a.at ?? ''} ${a.id}`, `${b.at ?? ''} ${b.id}`]
      return x < y ? -1 : x > y ? 1 : 0
    })

/** The key that a line has on the board once it is shown: the same on every device and after every crash. */
export const shownKey = (personId: string, draftId: string): string => ownKey(personId, draftId)

/**
 * Shows a line to everybody, as one's own words under an entry. The line itself stays until `settleDrafts` finds the
 * words safe: whatever ends in between, nothing is lost and nothing stands there twice.
 */
export const showDraft = (
  doc: Y.Doc,
  stamp: Stamp,
  draft: Draft,
  { entryId, unnamed }: { entryId: string; unnamed?: boolean },
): void => {
  const { id, moment: _moment, about: _about, kept: _kept, at: _at, body = '', ...words } = draft
  if (rootMap(doc, 'annotations').has(shownKey(stamp.personId, id))) return
  addAnnotation(doc, { ...stamp, id }, { ...words, entryId, body, ...(unnamed ? { unnamed } : {}) })
}

/** Takes away the lines whose words stand on the board; call it once the server has those on its disk. */
export const settleDrafts = (mine: Y.Doc, doc: Y.Doc, personId: string): readonly Draft[] => {
  const shown = rootMap(doc, 'annotations')
  const settled = readDrafts(mine).filter(({ id }) => shown.has(shownKey(personId, id)))
  // Not a step of the person's: undo must not bring a shown line back.
  if (settled.length > 0) mine.transact(() => settled.forEach(({ id }) => rootOf(mine).delete(id)), 'settled')
  return settled
}

/** A live list of one's own lines; a new one after each change. It lives as long as the document does. */
export interface DraftsView {
  get(): readonly Draft[]
  /** @returns ends the subscription */
  subscribe(listener: () => void): () => void
}

export const draftsView = (mine: Y.Doc): DraftsView => {
  let drafts: readonly Draft[] | null = null
  const listeners = new Set<() => void>()
  rootOf(mine).observeDeep(() => {
    drafts = null
    for (const listener of listeners) listener()
  })
  return {
    get: () => (drafts ??= readDrafts(mine)),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** One's own last changes of one's own lines, and the way back. Nobody else ever saw them, so they may simply go. */
export interface DraftsUndo {
  /** @returns false where there was nothing to take back */
  undo(): boolean
  stop(): void
}

export const draftsUndo = (mine: Y.Doc): DraftsUndo => {
  const manager = new Y.UndoManager(rootOf(mine), {
    trackedOrigins: new Set([ORIGIN.person]),
    captureTimeout: 0,
  })
  return { undo: () => manager.undo() !== null, stop: () => manager.destroy() }
}
