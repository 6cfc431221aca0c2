import type { Clock } from '@second-story/sync/room'

/** Server time in the hands of a test: it stands still until told to pass. */
export class TestClock implements Clock {
  #now: number
  #due: { at: number; act: () => void }[] = []

  constructor(now = Date.UTC(2026, 4, 4, 9)) {
    this.#now = now
  }

  now(): number {
    return this.#now
  }

  soon(then: () => void): void {
    setImmediate(then)
  }

  after(ms: number, then: () => void): () => void {
    const one = { at: this.#now + ms, act: then }
    this.#due.push(one)
    return () => void (this.#due = this.#due.filter((other) => other !== one))
  }

  /** Lets time pass; what falls due on the way happens in its order. */
  pass(ms: number): void {
    const until = this.#now + ms
    for (;;) {
      const next = this.#due.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0]
      if (!next) break
      this.#due = this.#due.filter((one) => one !== next)
      this.#now = Math.max(this.#now, next.at)
      next.act()
    }
    this.#now = until
  }
}
