import { encodeStateVector } from 'yjs'
import type { Span } from '../gate/scan.ts'
import { savedFrame } from '../protocol/frames.ts'

/** A frame that came in, and what has to be on disk for it to be saved. Without a seq it still waits. */
interface Due {
  seq: number | null
  spans: readonly Span[]
}

/**
 * Counts what one connection has sent and says how much of it is on disk. Frames are saved in the order they
 * arrived: one that waits holds up those behind it.
 */
export class Acknowledgement {
  #saved = 0
  #due: Due[] = []
  #durable = new Map<number, number>()

  /** A new update or step 2 has come in; answers its number, from 1. */
  arrived(): number {
    this.#due.push({ seq: null, spans: [] })
    return this.#saved + this.#due.length
  }

  /** Frame `frame` is in the document, as of journal number `seq`, and has brought these. */
  taken(frame: number, seq: number, spans: readonly Span[]): void {
    const due = this.#due[frame - this.#saved - 1]
    if (!due) return
    due.seq = seq
    due.spans = spans
  }

  /** True where frames came in that were not yet said to be saved. */
  get owing(): boolean {
    return this.#due.length > 0
  }

  /** The saved frame to send now that the journal is durable up to `durable`, or null where nothing is new. */
  upTo(durable: number): Uint8Array | null {
    let done = 0
    for (const { seq, spans } of this.#due) {
      if (seq === null || seq > durable) break
      for (const { client, end } of spans) this.#durable.set(client, end)
      done += 1
    }
    if (done === 0) return null
    this.#due.splice(0, done)
    this.#saved += done
    return savedFrame({ frames: this.#saved, stateVector: encodeStateVector(this.#durable) })
  }
}
