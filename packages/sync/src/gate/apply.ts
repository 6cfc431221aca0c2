import { applyUpdate, getState, mergeUpdates } from 'yjs'
import type { Doc, Transaction } from 'yjs'
import type { Roots } from './container.ts'
import type { Locator } from './locate.ts'
import { GateBroken } from './refusal.ts'
import type { Section } from './scan.ts'

/** Origin of the transaction in which an admitted update enters the document. */
export const ADMITTED = Symbol('admitted by the gate')

/**
 * Applies an update and makes sure that the document became what the gate had judged. Returns the
 * document's own account of it (which holds the tidying of marks that Yjs adds), null for none.
 */
export function applyAndVerify(
  doc: Doc,
  update: Uint8Array,
  sections: readonly Section[],
  roots: Roots,
  locator: Locator,
): Uint8Array | null {
  const events: Uint8Array[] = []
  let changed: Transaction['changed'] | null = null
  const listen = (event: Uint8Array, origin: unknown, _doc: Doc, transaction: Transaction): void => {
    events.push(event)
    if (origin === ADMITTED) changed = transaction.changed
  }
  const { share, store } = doc
  const rootsBefore = share.size
  doc.on('update', listen)
  try {
    applyUpdate(doc, update, ADMITTED)
  } catch (cause) {
    throw new GateBroken('Yjs could not apply an update that the gate had admitted', { cause })
  } finally {
    doc.off('update', listen)
  }
  if (store.pendingStructs !== null || store.pendingDs !== null) throw broken('part of it is pending')
  for (const { client, end } of sections) {
    if (getState(store, client) !== end) throw broken('a clock is not where it was to be')
  }
  if (share.size > rootsBefore) {
    for (const name of share.keys()) if (!Object.hasOwn(roots, name)) throw broken('there is a new root')
  }
  if (changed !== null) verifyChanged(changed, locator)
  if (events.length <= 1) return events[0] ?? null
  return mergeUpdates(events)
}

function verifyChanged(changed: Transaction['changed'], locator: Locator): void {
  for (const type of changed.keys()) {
    if (!locator.foresaw(type)) {
      throw broken('something changed that nothing was to be written to')
    }
  }
}

function broken(what: string): GateBroken {
  return new GateBroken(`The gate foresaw an update wrongly: ${what}`)
}
