import { encodeStateAsUpdate } from 'yjs'
import type { Doc } from 'yjs'
import { syncFrame } from '../protocol/frames.ts'
import { isEmptyUpdate, updateFrames } from './fan-out.ts'
import type { Journal } from './journal.ts'
import type { Piece } from './side-by-side.ts'

/** How long answering may hold the event loop before others get a turn, ms. One answer is never cut. */
const TURN_MS = 20

/** What may follow an answer that is used again; above it a fresh one costs newcomers less. */
const TAIL = { updates: 500, bytes: 128 * 1024, frames: 64 }

/** Answers kept for those who come back: so many, each up to so many bytes. That to an empty document is apart. */
const KEPT = { answers: 16, bytes: 1024 * 1024 }

/** Somebody waiting for what their document lacks. */
export interface Asking {
  /** Read when it is their turn; null where they no longer wait. */
  stateVector(): Uint8Array | null
  /** Gets the frames and the number of the last entry in them; what it returns sends them, once that is stored. */
  deliver(frames: readonly Uint8Array[], upTo: number): () => void
}

/** An answer that was given before. */
interface Answer {
  frame: Uint8Array
  /** Frames of the tail that it holds already. */
  from: number
}

/**
 * Answers state vectors. Each is encoded once: whoever asks with the same one soon afterwards gets what
 * has been written since and then the same frame: a client that counts as in step after it has everything. All of it is let go soon, because it is as large as the document.
 */
export class Answers {
  #doc: Doc
  #journal: Pick<Journal<unknown>, 'ask' | 'applied'>
  #asking: Asking[] = []
  #kept = new Map<string, Answer>()
  /** What was written since the first kept answer: in frames, and what is in none yet. */
  #tail: Uint8Array[] = []
  #loose: Piece[] = []
  #tailUpdates = 0
  #tailBytes = 0

  constructor(doc: Doc, journal: Pick<Journal<unknown>, 'ask' | 'applied'>) {
    this.#doc = doc
    this.#journal = journal
  }

  /** Answers as soon as the document as it then is is on disk, in the order of asking. */
  answer(asking: Asking): void {
    this.#asking.push(asking)
    if (this.#asking.length === 1) this.#next()
  }

  /** The document has just got this. */
  grew(piece: Piece): void {
    if (this.#kept.size === 0 || isEmptyUpdate(piece.update)) return
    this.#loose.push(piece)
    this.#tailUpdates += 1
    this.#tailBytes += piece.update.length
    if (this.#tailUpdates > TAIL.updates || this.#tailBytes > TAIL.bytes) this.forget()
  }

  /** Lets go of all that is kept. */
  forget(): void {
    this.#kept.clear()
    this.#tail = []
    this.#loose = []
    this.#tailUpdates = 0
    this.#tailBytes = 0
  }

  #next(): void {
    const dropped = () => {
      this.#asking = []
    }
    this.#journal.ask({ ask: () => this.#turn(), dropped })
  }

  #turn(): () => void {
    const until = performance.now() + TURN_MS
    const sends: (() => void)[] = []
    let answered = 0
    for (const { stateVector, deliver } of this.#asking) {
      if (answered > 0 && performance.now() > until) break
      answered += 1
      const vector = stateVector()
      if (vector) sends.push(deliver(this.#to(vector), this.#journal.applied))
    }
    this.#asking.splice(0, answered)
    if (this.#asking.length > 0) this.#next()
    return () => {
      for (const send of sends) send()
    }
  }

  #to(stateVector: Uint8Array): readonly Uint8Array[] {
    this.#tail.push(...updateFrames(this.#loose.splice(0)))
    if (this.#tail.length > TAIL.frames) this.forget()
    const key = Buffer.from(stateVector).toString('latin1')
    const known = this.#kept.get(key)
    if (known) return [...this.#tail.slice(known.from), known.frame]
    const frame = syncFrame('answer', encodeStateAsUpdate(this.#doc, stateVector))
    this.#keep(key, { frame, from: this.#tail.length })
    return [frame]
  }

  #keep(key: string, answer: Answer): void {
    if (key !== EMPTY && answer.frame.length > KEPT.bytes) return
    this.#kept.set(key, answer)
    if (this.#kept.size <= KEPT.answers + 1) return
    for (const oldest of this.#kept.keys()) {
      if (oldest === EMPTY) continue
      this.#kept.delete(oldest)
      return
    }
  }
}

/** The state vector of an empty document. */
const EMPTY = '\0'
