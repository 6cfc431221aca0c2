import { ByteReader } from '../gate/bytes.ts'
import type { Span } from '../gate/scan.ts'
import { putVarUint, varUintBytes } from '../protocol/var-uint.ts'

/** An update of Yjs' format, version 1, as a document told it, and what it brings; null where nobody counted that. */
export interface Piece {
  update: Uint8Array
  spans: readonly Span[] | null
}

/** What one clientID has in some updates. */
interface Run extends Span {
  structs: number
  /** The bytes of the structs, one piece of each update. */
  bodies: Uint8Array[]
  bytes: number
}

/**
 * Puts updates into one by their bytes, a tenth of what `Y.mergeUpdates` takes, which reads and writes every struct.
 * Typing is one run of one clientID: runs of different people stand side by side, and one that goes on where
 * the last of its clientID ended stands behind it. Null where there is more to it than that: deletions, several
 * clientIDs in one update, a hole between two runs, an update that nobody counted.
 */
export function sideBySide(pieces: readonly Piece[]): Uint8Array | null {
  const runs = new Map<number, Run>()
  for (const { update, spans } of pieces) {
    const [span] = spans ?? []
    if (spans?.length !== 1 || !span || !addRun(runs, update, span)) return null
  }
  return written([...runs.values()].sort((a, b) => b.client - a.client))
}

function addRun(runs: Map<number, Run>, update: Uint8Array, { client, clock, end }: Span): boolean {
  // A delete set without anything is one 0; any other ends with the length of a range, which is none.
  if (update.at(-1) !== 0) return false
  const reader = new ByteReader(update)
  if (reader.uint() !== 1) return false
  const structs = reader.uint()
  if (reader.uint() !== client || reader.uint() !== clock) return false
  const body = update.subarray(reader.pos, -1)
  const run = runs.get(client)
  if (!run) {
    runs.set(client, { client, clock, end, structs, bodies: [body], bytes: body.length })
    return true
  }
  if (run.end !== clock) return false
  run.end = end
  run.structs += structs
  run.bodies.push(body)
  run.bytes += body.length
  return true
}

/** @param runs by clientID, the highest first, as Yjs writes and merges them */
function written(runs: readonly Run[]): Uint8Array {
  let size = varUintBytes(runs.length) + 1
  for (const { structs, client, clock, bytes } of runs)
    size += varUintBytes(structs) + varUintBytes(client) + varUintBytes(clock) + bytes
  const update = new Uint8Array(size)
  let pos = putVarUint(update, 0, runs.length)
  for (const { structs, client, clock, bodies } of runs) {
    pos = putVarUint(update, pos, structs)
    pos = putVarUint(update, pos, client)
    pos = putVarUint(update, pos, clock)
    for (const body of bodies) {
      update.set(body, pos)
      pos += body.length
    }
  }
  return update
}
