import type * as Y from 'yjs'
import type { Source } from '../evidence.ts'
import { newRecord } from '../record.ts'
import { rootMap } from '../schema.ts'
import { entryFields, type EntryPatch } from './entry.ts'

/** Says which log entries came from. Call it in a transaction of the server's. */
export const publishSource = (doc: Y.Doc, sourceId: string, source: Source): void => {
  const sources = rootMap(doc, 'sources')
  if (!sources.has(sourceId)) sources.set(sourceId, source)
}

/** Puts a line of a log on the timeline under the id that its content gives it. Call it in a transaction of the server's. */
export const putImported = (doc: Y.Doc, key: string, fields: EntryPatch): void => {
  rootMap(doc, 'timeline').set(key, newRecord<typeof entryFields>(fields))
}

/** Shows or hides an imported entry. Call it in a transaction of the server's. */
export const showImported = (doc: Y.Doc, key: string, shown: boolean): void => {
  const entry = rootMap(doc, 'timeline').get(key) as Y.Map<unknown> | undefined
  entry?.set('hidden', !shown)
}

/** Whether an entry is hidden, without reading all of it; undefined where the timeline has none of this id. */
export const isHidden = (doc: Y.Doc, key: string): boolean | undefined => {
  const entry = rootMap(doc, 'timeline').get(key) as Y.Map<unknown> | undefined
  return entry && entry.get('hidden') === true
}

/**
 * The clientID that last decided whether an entry is shown; null where nobody ever did. It tells an import that was
 * taken back (by the server) from an entry that a person hid.
 */
export const hiddenBy = (doc: Y.Doc, key: string): number | null => {
  const entry = rootMap(doc, 'timeline').get(key) as Y.Map<unknown> | undefined
  // Yjs has no public question for the author of a map field; the item that holds it knows.
  return entry?._map.get('hidden')?.id.client ?? null
}
