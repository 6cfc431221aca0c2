import { Awareness } from 'y-protocols/awareness'

/** Own states sent at most this often: four a second (model.md "Numbers"). */
const PACE_MS = 250

type State = Record<string, unknown> | null

/**
 * Awareness that gathers what the page says about itself, so that a caret moving through a sentence costs four
 * frames a second and not one a letter. What was set is read back at once; leaving is never delayed.
 */
export class PacedAwareness extends Awareness {
  #next: { state: State } | null = null
  #timer: ReturnType<typeof setTimeout> | null = null
  #sentAt = -Infinity

  override getLocalState(): State {
    return this.#next ? this.#next.state : (super.getLocalState() as State)
  }

  override setLocalState(state: State): void {
    const wait = this.#sentAt + PACE_MS - performance.now()
    if (state !== null && wait > 0) {
      this.#next = { state }
      this.#timer ??= setTimeout(() => this.#flush(), wait)
      return
    }
    this.#next = { state }
    this.#flush()
  }

  override destroy(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    super.destroy()
  }

  #flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    const next = this.#next
    if (!next) return
    this.#next = null
    this.#sentAt = performance.now()
    super.setLocalState(next.state)
  }
}
