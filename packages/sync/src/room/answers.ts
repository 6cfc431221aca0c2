import { encodeStateAsUpdate } from 'yjs'
import type { Doc } from 'yjs'
import { syncFrame } from '../protocol/frames.ts'

/**
 * Step-2 frames. Newcomers with an empty document all get the same one, encoded once for each state of the
 * document; it is let go soon after, because it is as large as the document.
 */
export class Answers {
  #doc: Doc
  #whole: { frame: Uint8Array; at: number } | null = null

  constructor(doc: Doc) {
    this.#doc = doc
  }

  /** The step 2 to a state vector, for the document as it is now; `at` numbers its state. */
  to(stateVector: Uint8Array, at: number): Uint8Array {
    if (!isEmptyVector(stateVector)) return syncFrame('answer', encodeStateAsUpdate(this.#doc, stateVector))
    if (this.#whole?.at !== at) {
      this.#whole = { frame: syncFrame('answer', encodeStateAsUpdate(this.#doc)), at }
    }
    return this.#whole.frame
  }

  /** Lets go of what is kept for newcomers. */
  forget(): void {
    this.#whole = null
  }
}

function isEmptyVector(stateVector: Uint8Array): boolean {
  return stateVector.length === 1 && stateVector[0] === 0
}
