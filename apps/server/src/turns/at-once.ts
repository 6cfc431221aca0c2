/** Lets so many things happen at once; others wait, in the order in which they came. */
export class AtOnce {
  #free: number
  readonly #waiting: (() => void)[] = []

  constructor(most: number) {
    this.#free = most
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1
    else await new Promise<void>((resolve) => void this.#waiting.push(resolve))
    try {
      return await work()
    } finally {
      // A place is handed on: nobody who comes just now slips in before whoever waited.
      const next = this.#waiting.shift()
      if (next) next()
      else this.#free += 1
    }
  }
}
