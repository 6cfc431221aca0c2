import * as Y from 'yjs'
import { readAgenda } from '../agenda/agenda.ts'
import { rootMap } from '../schema.ts'
import { readAll } from '../snapshot.ts'
import type { Agreed, Agreement } from './agreement.ts'
import { answersSince, countAgreement } from './count.ts'

/**
 * What the room has answered in this meeting so far; null where nobody has.
 * @param at server time in ms
 */
export const agreedNow = (doc: Y.Doc, at: number): Agreed | null => {
  const { meetingStartedAt } = readAgenda(doc)
  const answers = answersSince(readAll(doc, 'agreement'), meetingStartedAt)
  if (answers.size === 0) return null
  const settled = readAll(doc, 'agreementNotes')
  const isOpen = ([personId, { answer }]: [string, Agreement]): boolean =>
    answer !== 'yes' && settled.get(personId)?.state !== 'settled'
  const { yes, note, notYet } = countAgreement(answers, [])
  const clocks = Object.fromEntries(Y.decodeStateVector(Y.encodeStateVector(doc)))
  return { at, yes, note, notYet, open: [...answers].filter(isOpen).length, clocks }
}

/** Fields of an entry that were written since, and the clientIDs that wrote what stands there now. */
export interface Changed {
  readonly fields: readonly string[]
  readonly clients: readonly number[]
}

/**
 * Entries whose fields were written after a state vector, by key; a new entry with all its fields. Read from the
 * document's own items: no history is needed. Conducting marks (depth, inflection, planned minute) count like any.
 * @param clocks from `agenda.agreed`
 */
export const changedSince = (
  doc: Y.Doc,
  clocks: Readonly<Record<string, number>>,
): ReadonlyMap<string, Changed> => {
  const changed = new Map<string, Changed>()
  for (const [key, entry] of rootMap(doc, 'timeline')) {
    if (!(entry instanceof Y.Map)) continue
    const fields: string[] = []
    const clients = new Set<number>()
    // Yjs has no public question for when a field was written; the item that holds it knows.
    for (const [field, item] of entry._map) {
      const { client, clock } = item.lastId
      if (item.deleted || clock < (clocks[client] ?? 0)) continue
      fields.push(field)
      clients.add(client)
    }
    if (fields.length > 0) changed.set(key, { fields, clients: [...clients] })
  }
  return changed
}
