/** So many answered commands are remembered for each review: more than anybody repeats, little to keep. */
const REMEMBERED = 1_000
/** And so many reviews. */
const REVIEWS = 1_000

/**
 * Makes a command that comes twice under one id harmless: the second waits for the first and gets what came of it.
 * Kept in memory: after a restart of the server a repeat is only stopped by its `version`.
 */
export class Repeats {
  readonly #byReview = new Map<string, Map<string, Promise<void>>>()

  /** Runs `work` unless the same person's command of this id did already. One that failed may be tried again. */
  async once(reviewId: string, key: string, work: () => Promise<void>): Promise<void> {
    const known = this.#byReview.get(reviewId) ?? new Map<string, Promise<void>>()
    this.#byReview.set(reviewId, known)
    dropOldest(this.#byReview, REVIEWS)
    const before = known.get(key)
    if (before) return before
    const running = work()
    known.set(key, running)
    dropOldest(known, REMEMBERED)
    try {
      await running
    } catch (error) {
      known.delete(key)
      throw error
    }
  }
}

const dropOldest = (map: Map<string, unknown>, most: number): void => {
  const [oldest] = map.keys()
  if (map.size > most && oldest !== undefined) map.delete(oldest)
}
