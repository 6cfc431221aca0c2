/** Lets one thing after the other happen for each key. */
export class InTurn {
  readonly #last = new Map<string, Promise<unknown>>()

  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(key)
    const running = (async () => {
      // What went wrong before us was told to whoever asked for it.
      await before?.catch(() => undefined)
      return work()
    })()
    this.#last.set(key, running)
    try {
      return await running
    } finally {
      if (this.#last.get(key) === running) this.#last.delete(key)
    }
  }
}
