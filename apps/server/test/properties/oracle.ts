import type { Agenda, Role } from '@second-story/board'
import { isDeepStrictEqual } from 'node:util'
import type { Someone } from './people.ts'

type State = Agenda['state']
const LETTER: Record<Role, string> = {
  facilitator: 'F',
  cofacilitator: 'C',
  scribe: 'B',
  participant: 'P',
  observer: 'O',
}

/**
 * model.md's table, written down for the third time: who writes things under plain keys, and who only what is theirs,
 * while the meeting is live, before it and after it. Roots that are missing are the server's.
 */
const TABLE: Record<string, { any: string; own: string; before: string; after: string }> = {
  facts: { any: 'FCB', own: '', before: 'FCB', after: 'FCB' },
  notes: { any: 'FCB', own: '', before: 'FCB', after: 'FCB' },
  timeline: { any: 'FCB', own: 'FCBP', before: 'FCB', after: '' },
  annotations: { any: '', own: 'FCBP', before: 'FCB', after: 'FCBP' },
  factors: { any: 'FCB', own: 'FCBP', before: 'FCB', after: 'FCB' },
  actions: { any: 'FCB', own: 'FCBP', before: 'FCB', after: 'FCB' },
  questions: { any: 'FCB', own: 'FCBP', before: 'FCB', after: '' },
  checkin: { any: '', own: 'FCBP', before: 'FCBP', after: '' },
  agreement: { any: '', own: 'FCBP', before: 'FCB', after: '' },
  votes: { any: '', own: 'FCBP', before: 'FCB', after: '' },
  agreementNotes: { any: 'FC', own: '', before: 'FC', after: '' },
  removed: { any: 'FC', own: '', before: 'FC', after: 'FC' },
}
const SPOKEN_OF = new Set(['removed', 'agreementNotes'])
const BY_PERSON = new Set(['checkin', 'agreement', 'votes'])

/** Whether somebody may change what stands at a key of a root. `key` is null for roots that are one thing. */
export const may = ({ id, role }: Someone, root: string, key: string | null, state: State): boolean => {
  const row = TABLE[root]
  const letter = LETTER[role]
  if (!row) return false
  if (state === 'preparing' && !row.before.includes(letter)) return false
  if (state === 'closed' && !row.after.includes(letter)) return false
  if (key === null || SPOKEN_OF.has(root)) return row.any.includes(letter)
  if (BY_PERSON.has(root)) return key === id && row.own.includes(letter)
  if (key.startsWith(`${id}:`)) return row.own.includes(letter)
  return !key.includes(':') && row.any.includes(letter)
}

/** What a document shows, as plain values; the oracle reads nothing else. */
export type Shown = Record<string, unknown>

/** The places that differ between two states of a document and that this person may not change. */
export const trespasses = (who: Someone, before: Shown, after: Shown, state: State): string[] => {
  const found: string[] = []
  for (const root of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was, is] = [before[root], after[root]]
    if (isDeepStrictEqual(was, is)) continue
    if (root === 'facts' || typeof was === 'string' || typeof is === 'string') {
      if (!may(who, root, null, state)) found.push(root)
      continue
    }
    const [old, now] = [(was ?? {}) as Shown, (is ?? {}) as Shown]
    for (const key of new Set([...Object.keys(old), ...Object.keys(now)])) {
      if (!isDeepStrictEqual(old[key], now[key]) && !may(who, root, key, state)) found.push(`${root} ${key}`)
    }
  }
  return found
}
