import type * as Y from 'yjs'
import { ownerOf } from '../ids.ts'
import { newRecord, patchRecord } from '../record.ts'
import { LINE_CHARS, ORIGIN, rootMap } from '../schema.ts'
import { readThing } from '../snapshot.ts'
import type { Stamp } from '../stamp.ts'
import { keyFor } from '../things.ts'
import type { Entry, EntryPatch } from './entry.ts'

/** Where an entry is cut in two: before this character of its title or its detail (UTF-16). */
export interface Cut {
  readonly field: 'text' | 'detail'
  readonly offset: number
}

/** What stays in the first and what begins the second; null where one of them would say nothing. */
export const cutWords = (
  { text = '', detail = '' }: Pick<Entry, 'text' | 'detail'>,
  { field, offset }: Cut,
): { first: Pick<EntryPatch, 'text' | 'detail'>; second: Pick<EntryPatch, 'text' | 'detail'> } | null => {
  const whole = field === 'text' ? text : detail
  const stays = whole.slice(0, offset).trimEnd()
  const goes = whole.slice(offset).trim()
  if (goes === '' || (field === 'text' ? stays : text).trim() === '') return null
  return { first: { [field]: stays }, second: asEntry(goes) }
}

/** The first line as the title, as far as it fits; all the rest as the detail. */
const asEntry = (words: string): Pick<EntryPatch, 'text' | 'detail'> => {
  const end = words.indexOf('\n')
  const line = end === -1 ? words : words.slice(0, end)
  const space = line.lastIndexOf(' ', LINE_CHARS)
  const cut = line.length <= LINE_CHARS ? line : line.slice(0, space > 0 ? space : LINE_CHARS)
  // Half of a character would be lost on both sides.
  const title = cut.replace(/[\ud800-\udbff]$/, '')
  const rest = words.slice(title.length).trim()
  return { text: title.trimEnd(), ...(rest === '' ? {} : { detail: rest }) }
}

/**
 * Cuts an entry in two. What was said about it stays with the first; the second follows it with the same time, which
 * whoever cut it may set right.
 * @returns the key of the second; null where there was nothing to cut
 */
export const splitEntry = (doc: Y.Doc, stamp: Stamp, key: string, cut: Cut): string | null => {
  const entry = readThing(doc, 'timeline', key)
  const words = entry && cutWords(entry, cut)
  if (!words) return null
  const second = keyFor(stamp)
  const { at, until, precision, kind, actor, sourceId, lines, memory, importedBy, proposedBy } = entry
  const same = { at, until, precision, kind, actor, sourceId, lines, memory, importedBy, proposedBy }
  const timeline = rootMap(doc, 'timeline') as Y.Map<Y.Map<unknown>>
  doc.transact(() => {
    patchRecord(timeline.get(key)!, words.first)
    // What followed the whole follows its end.
    for (const [other, fields] of timeline)
      if (fields.get('after') === key && ownerOf(other) === null) fields.set('after', second)
    timeline.set(
      second,
      newRecord({
        ...same,
        ...words.second,
        splitFrom: key,
        after: key,
      }),
    )
  }, ORIGIN.person)
  return second
}
