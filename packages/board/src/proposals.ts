import * as Y from 'yjs'
import { ownerOf } from './ids.ts'
import { newRecord } from './record.ts'
import { type PROPOSABLE, type Section, rootMap } from './schema.ts'
import { readThing } from './snapshot.ts'

export type Proposable = (typeof PROPOSABLE)[number]

/**
 * Takes a participant's proposal over: what it says stands under a plain id from now on, with whose it was, and the
 * proposal points there. One that was taken over before answers where it went. Call it in a transaction of the
 * server's.
 * @param newId gives the plain id
 * @returns the plain id; null where there is no such proposal, or it is hidden or removed
 */
export const acceptProposal = (
  doc: Y.Doc,
  root: Proposable,
  key: string,
  newId: () => string,
): string | null => {
  const owner = ownerOf(key)
  const proposal = readThing(doc, root, key)
  if (owner === null || !proposal) return null
  if (proposal.mergedInto) return proposal.mergedInto
  if (proposal.hidden || rootMap(doc, 'removed').has(key)) return null
  const { id: _key, hidden: _hidden, ...said } = proposal
  const accepted = 'status' in said && said.status === 'proposed' ? { ...said, status: 'open' } : said
  const id = newId()
  const map = rootMap(doc, root)
  map.set(id, newRecord({ ...accepted, proposedBy: owner }))
  const standing = map.get(key) as Y.Map<unknown>
  standing.set('mergedInto', id)
  return id
}

/** True for a proposal that was taken over: its proposer no longer changes it. */
export const isAccepted = (doc: Y.Doc, section: Section, key: string): boolean => {
  if (section === 'notes' || ownerOf(key) === null) return false
  const thing = rootMap(doc, section).get(key)
  return thing instanceof Y.Map && thing.has('mergedInto')
}
