import type { Clock } from '../clock.ts'

/** Lets everything run that promises have ready. */
export function promisesRun(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** Time that passes only when the test says so. */
export class ManualClock implements Clock {
  #now = Date.UTC(2026, 2, 4, 9)
  #soon: (() => void)[] = []
  #timers = new Set<{ at: number; run: () => void }>()

  now(): number {
    return this.#now
  }

  soon(then: () => void): void {
    this.#soon.push(then)
  }

  after(ms: number, then: () => void): () => void {
    const timer = { at: this.#now + ms, run: then }
    this.#timers.add(timer)
    return () => void this.#timers.delete(timer)
  }

  /** Runs turns until none is asked for; answers whether there were any. */
  async turns(): Promise<boolean> {
    let any = false
    await promisesRun()
    while (this.#soon.length > 0) {
      any = true
      for (const then of this.#soon.splice(0)) then()
      await promisesRun()
    }
    return any
  }

  /** Runs turns until `done` has come, which may hang on a thread; time stands still. */
  async until(done: Promise<unknown>): Promise<void> {
    const waiting = { still: true }
    void done.finally(() => {
      waiting.still = false
    })
    while (waiting.still) await this.turns()
  }

  /** Lets `ms` pass, with the turns in between. */
  async pass(ms: number): Promise<void> {
    const until = this.#now + ms
    await this.turns()
    for (;;) {
      const next = [...this.#timers].sort((a, b) => a.at - b.at)[0]
      if (!next || next.at > until) break
      this.#timers.delete(next)
      this.#now = Math.max(this.#now, next.at)
      next.run()
      await this.turns()
    }
    this.#now = until
  }
}
