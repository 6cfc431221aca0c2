import { Doc, applyUpdate } from 'yjs'
import type { Roots } from '../gate/container.ts'
import type { Clock } from './clock.ts'
import type { StoredRoom } from './ports.ts'

/** How long replaying may hold the event loop before others get a turn, ms. */
const SLICE_MS = 10

/** The log holds updates that hang on something that is not in it. */
export class IncompleteLog extends Error {
  override name = 'IncompleteLog'
}

/**
 * Builds a document from what is stored, in slices. The roots are there from the start, as what they are.
 * @throws {IncompleteLog} where part of it would stay pending: such a document shows less than its log holds.
 */
export async function loadDocument(stored: StoredRoom, roots: Roots, clock: Clock): Promise<Doc> {
  const doc = new Doc()
  for (const [name, kind] of Object.entries(roots)) {
    if (kind === 'map') doc.getMap(name)
    else doc.getXmlFragment(name)
  }
  if (stored.snapshot) applyUpdate(doc, stored.snapshot, loadDocument)
  let next = 0
  while (next < stored.updates.length) {
    next = applySlice(doc, stored.updates, next)
    if (next < stored.updates.length) await new Promise<void>((resolve) => clock.soon(resolve))
  }
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) {
    throw new IncompleteLog('the stored updates of this room hang on others that are not stored')
  }
  return doc
}

function applySlice(doc: Doc, updates: readonly Uint8Array[], from: number): number {
  const until = performance.now() + SLICE_MS
  let next = from
  // One transaction for the slice: its clean-up runs once and not for each update.
  doc.transact(() => {
    while (next < updates.length && performance.now() < until)
      applyUpdate(doc, updates[next++]!, loadDocument)
  }, loadDocument)
  return next
}
