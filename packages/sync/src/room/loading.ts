import { Doc, applyUpdate } from 'yjs'
import type { Roots } from '../gate/container.ts'
import type { Clock } from './clock.ts'
import type { StoredRoom } from './ports.ts'

/** How long replaying may hold the event loop before others get a turn, ms. */
const SLICE_MS = 10

/** A document built from its log. */
export interface Loaded {
  doc: Doc
  /** False where some of the log hangs on updates that are not in it. */
  complete: boolean
}

/**
 * Builds a document from what is stored, in slices. The roots are there from the start, as what they are. What
 * hangs on updates that are missing is left out instead of pending: the gate would have to refuse everything,
 * whereas so the clients that have the missing part bring all of it again.
 */
export async function loadDocument(stored: StoredRoom, roots: Roots, clock: Clock): Promise<Loaded> {
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
  const complete = doc.store.pendingStructs === null && doc.store.pendingDs === null
  doc.store.pendingStructs = null
  doc.store.pendingDs = null
  return { doc, complete }
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
