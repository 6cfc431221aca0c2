import { type Clock, systemClock } from '@second-story/sync/room'
import { readConfig } from '../src/config.ts'
import { start } from '../src/start.ts'

// The server as it is, but for its clock: whoever started this process may skip time, so that an hour's meeting is
// tried in a minute, or let it stand, so that what has to happen within seconds is tried on a busy machine. Nothing of it can be reached by HTTP, by an environment variable, or from what is shipped.

/**
 * The machine's clock, some time ahead, or standing. What waits for a moment that was skipped happens on the way, in
 * its order.
 */
class SkippingClock implements Clock {
  #ahead = 0
  #stoodStillAt: number | null = null
  readonly #waiting = new Set<{ at: number; act: () => void; cancel: () => void }>()

  now(): number {
    return this.#stoodStillAt ?? systemClock.now() + this.#ahead
  }

  soon(then: () => void): void {
    systemClock.soon(then)
  }

  after(ms: number, then: () => void): () => void {
    const one = { at: this.now() + ms, act: then, cancel: () => {} }
    const act = (): void => {
      this.#waiting.delete(one)
      then()
    }
    one.act = act
    if (this.#stoodStillAt === null) one.cancel = systemClock.after(ms, act)
    this.#waiting.add(one)
    return () => {
      one.cancel()
      this.#waiting.delete(one)
    }
  }

  standStill(): void {
    this.#stoodStillAt = this.now()
    for (const one of this.#waiting) one.cancel()
  }

  moveOn(ms: number): void {
    if (this.#stoodStillAt !== null) {
      this.#ahead = this.#stoodStillAt - systemClock.now()
      this.#stoodStillAt = null
    }
    this.#ahead += ms
    const due = [...this.#waiting].filter(({ at }) => at <= this.now()).sort((a, b) => a.at - b.at)
    for (const one of due) {
      one.cancel()
      one.act()
    }
    for (const one of this.#waiting) {
      one.cancel()
      one.cancel = systemClock.after(one.at - this.now(), one.act)
    }
  }
}

const clock = new SkippingClock()
const running = await start(readConfig(process.env), clock)
process.on('message', ({ moveOn }: { moveOn: number | null }) => {
  if (moveOn === null) clock.standStill()
  else clock.moveOn(moveOn)
  process.send?.({ now: clock.now() })
})
process.once('SIGTERM', () => {
  void running.stop().then(() => process.exit(0))
})
