/** Time and turns, passed in so that tests decide when they pass. */
export interface Clock {
  /** Server time, ms since 1970. */
  now(): number
  /** Runs `then` after the frames that are already in have been read: everything of one turn goes as one. */
  soon(then: () => void): void
  /** Runs `then` after `ms`; the answer takes it back. */
  after(ms: number, then: () => void): () => void
}

/** The machine's clock. Its timers keep no process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  soon: (then) => void setImmediate(then),
  after(ms, then) {
    const timer = setTimeout(then, ms)
    timer.unref()
    return () => clearTimeout(timer)
  },
}
