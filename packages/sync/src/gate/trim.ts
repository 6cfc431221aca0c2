import { diffUpdate, encodeStateVector, getState } from 'yjs'
import type { Doc } from 'yjs'
import * as encoding from 'lib0/encoding'
import type { Limits } from './limits.ts'
import { scan } from './scan.ts'
import type { Scan } from './scan.ts'

/** An update and what was read in it. */
export interface Reading {
  update: Uint8Array
  scan: Scan
}

/**
 * Cuts off what the document already has, its own account of an id being the one that counts: were a known
 * range left in, the gate could read it with the place claimed this time while Yjs keeps the one it has, and
 * Yjs would cut existing texts where such a struct says that its neighbours end.
 */
export function trim(doc: Doc, reading: Reading, limits: Limits): Reading {
  const rest = reading.scan.left ? withoutLeft(reading) : reading
  const { sections } = rest.scan
  if (sections.every(({ client, clock }) => clock >= getState(doc.store, client))) return rest
  const known = new Map<number, number>()
  for (const { client } of sections) known.set(client, getState(doc.store, client))
  const update = diffUpdate(rest.update, encodeStateVector(known))
  return { update, scan: scan(update, limits) }
}

/** The update without the sections that the scan left out, of which Yjs shall not read a byte. */
function withoutLeft({ update, scan: { sections, deletes, deletesAt } }: Reading): Reading {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, sections.length)
  for (const { bytes } of sections) encoding.writeUint8Array(encoder, bytes)
  const at = encoding.length(encoder)
  encoding.writeUint8Array(encoder, update.subarray(deletesAt))
  const scanned = { sections, left: false, deletes, deletesAt: at }
  return { update: encoding.toUint8Array(encoder), scan: scanned }
}
