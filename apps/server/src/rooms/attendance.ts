import { GONE_MS } from '@second-story/board'

/** Who is at which board, and since when those who left are gone. */
export class Attendance {
  readonly #now: () => number
  readonly #startedAt: number
  readonly #connections = new Map<string, number>()
  readonly #leftAt = new Map<string, number>()

  constructor(now: () => number) {
    this.#now = now
    this.#startedAt = now()
  }

  came(reviewId: string, personId: string): void {
    const key = keyOf(reviewId, personId)
    this.#connections.set(key, (this.#connections.get(key) ?? 0) + 1)
    this.#leftAt.delete(key)
  }

  left(reviewId: string, personId: string): void {
    const key = keyOf(reviewId, personId)
    const rest = (this.#connections.get(key) ?? 1) - 1
    if (rest > 0) {
      this.#connections.set(key, rest)
      return
    }
    this.#connections.delete(key)
    this.#leftAt.set(key, this.#now())
    this.#forget()
  }

  /**
   * Server time in ms at which somebody's last connection ended; null while they are here. Whoever was not seen
   * since the server started counts as gone from then on.
   */
  goneSince(reviewId: string, personId: string): number | null {
    const key = keyOf(reviewId, personId)
    return this.#connections.has(key) ? null : (this.#leftAt.get(key) ?? this.#startedAt)
  }

  // Beyond that time "gone since the start" says the same.
  #forget(): void {
    const longAgo = this.#now() - GONE_MS
    if (this.#startedAt > longAgo) return
    for (const [key, at] of this.#leftAt) {
      if (at > longAgo) return
      this.#leftAt.delete(key)
    }
  }
}

const keyOf = (reviewId: string, personId: string): string => `${reviewId} ${personId}`
