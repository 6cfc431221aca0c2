/** A text of the board. */
export interface Words {
  readonly text: string
  /** Id of who wrote it, where the board knows. */
  readonly by?: string | null
}

/**
 * Tells what was newly written in one part of the board, once it has stopped changing. It compares whole texts, so it
 * costs the same however much was typed in between.
 */
export class FreshWords {
  #known: ReadonlySet<string>
  #waiting: ReadonlySet<string> = new Set()

  /** @param words what stands there when the watching begins: none of it is new */
  constructor(words: readonly Words[]) {
    this.#known = new Set(words.map(({ text }) => text))
  }

  /** Something stood there differently a moment ago: ask again soon. */
  get waits(): boolean {
    return this.#waiting.size > 0
  }

  /**
   * @param words what stands there now; called at a steady pace
   * @returns what is new and was the same a moment ago, and the texts that went meanwhile, which it may have been
   */
  look(words: readonly Words[]): { readonly fresh: readonly Words[]; readonly gone: readonly string[] } {
    const strange = words.filter(({ text }) => !this.#known.has(text))
    const fresh = strange.filter(({ text }) => this.#waiting.has(text))
    const now = new Set(words.map(({ text }) => text))
    const gone = [...this.#known].filter((text) => !now.has(text))
    this.#waiting = new Set(strange.flatMap(({ text }) => (this.#waiting.has(text) ? [] : text)))
    for (const text of this.#waiting) now.delete(text)
    // What is being typed has its beginning among what went: that is kept until it stands still.
    this.#known = this.waits ? new Set([...now, ...gone]) : now
    return { fresh, gone }
  }
}
