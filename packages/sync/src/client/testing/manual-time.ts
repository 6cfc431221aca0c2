import type { TimeSource } from '../time-source.ts'

/** A machine's clocks in the hands of a test: the wall clock can be set, the steady one can stand still. */
export class ManualTime implements TimeSource {
  #steady = 5_000
  #wall: number
  #timers = new Set<{ at: number; every: number | null; run: () => void }>()
  #wakers = new Set<() => void>()

  constructor(wall = Date.UTC(2026, 2, 4, 9)) {
    this.#wall = wall
  }

  wall(): number {
    return this.#wall
  }

  steady(): number {
    return this.#steady
  }

  every(ms: number, then: () => void): () => void {
    return this.#add({ at: this.#steady + ms, every: ms, run: then })
  }

  after(ms: number, then: () => void): () => void {
    return this.#add({ at: this.#steady + ms, every: null, run: then })
  }

  onWake(then: () => void): () => void {
    this.#wakers.add(then)
    return () => void this.#wakers.delete(then)
  }

  /** Somebody sets the wall clock, or it moves on while the steady one sleeps. */
  jump(ms: number): void {
    this.#wall += ms
  }

  wake(): void {
    for (const then of this.#wakers) then()
  }

  pass(ms: number): void {
    const until = this.#steady + ms
    for (;;) {
      const next = [...this.#timers].sort((a, b) => a.at - b.at)[0]
      if (!next || next.at > until) break
      this.#move(next.at - this.#steady)
      if (next.every === null) this.#timers.delete(next)
      else next.at += next.every
      next.run()
    }
    this.#move(until - this.#steady)
  }

  #move(ms: number): void {
    this.#steady += ms
    this.#wall += ms
  }

  #add(timer: { at: number; every: number | null; run: () => void }): () => void {
    this.#timers.add(timer)
    return () => void this.#timers.delete(timer)
  }
}
