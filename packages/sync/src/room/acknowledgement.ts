import { encodeStateVector, getState, parseUpdateMeta } from 'yjs'
import type { Doc } from 'yjs'
import { savedFrame } from '../protocol/frames.ts'

/** A frame that came in, and what has to be on disk for it to be saved. Without a seq it still waits. */
interface Due {
  seq?: number
  clocks?: readonly (readonly [clientId: number, clock: number])[]
}

/**
 * Counts what one connection has sent and says how much of it is on disk. Frames are saved in the order they
 * arrived: one that waits holds up those behind it.
 */
export class Acknowledgement {
  #saved = 0
  #due: Due[] = []
  #clients = new Set<number>()
  #durable = new Map<number, number>()

  /** A new update or step 2 has come in; answers its number, from 1. */
  arrived(): number {
    this.#due.push({})
    return this.#saved + this.#due.length
  }

  /** This connection writes under the clientID too. */
  writesAs(clientId: number): void {
    this.#clients.add(clientId)
  }

  /** Frame `frame` is in the document, as of journal number `seq`. */
  taken(frame: number, seq: number, doc: Doc): void {
    const due = this.#due[frame - this.#saved - 1]
    if (!due) return
    due.seq = seq
    due.clocks = [...this.#clients].map((clientId) => [clientId, getState(doc.store, clientId)] as const)
  }

  /** True where frames came in that were not yet said to be saved. */
  get owing(): boolean {
    return this.#due.length > 0
  }

  /** The saved frame to send now that the journal is durable up to `durable`, or null where nothing is new. */
  upTo(durable: number): Uint8Array | null {
    let done = 0
    for (const due of this.#due) {
      if (due.seq === undefined || due.seq > durable) break
      for (const [clientId, clock] of due.clocks ?? []) if (clock > 0) this.#durable.set(clientId, clock)
      done += 1
    }
    if (done === 0) return null
    this.#due.splice(0, done)
    this.#saved += done
    return savedFrame({ frames: this.#saved, stateVector: encodeStateVector(this.#durable) })
  }
}

/** The clientIDs that have structs in an update. */
export function writersOf(update: Uint8Array): Iterable<number> {
  return parseUpdateMeta(update).to.keys()
}
