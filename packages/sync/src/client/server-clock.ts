import type { ClockStamps } from '../protocol/payloads.ts'
import type { TimeSource } from './time-source.ts'

/** Exchanges that are remembered; the one with the shortest round trip is believed (reliability.md 5). */
const REMEMBERED = 8

/** After connecting or waking up so many exchanges follow each other, one every so many ms. */
const BURST = { exchanges: 5, everyMs: 200 }

/** Between bursts an exchange goes out this often, ms. */
const REFRESH_MS = 20_000

/** Wall clock and steady clock may drift apart by so much between two looks before it counts as a jump, ms. */
const JUMP_MS = 250

/** A look at the two clocks every second. */
const LOOK_MS = 1_000

/** One exchange: server time is the client's time plus `offset`, give or take half the round trip. Ms. */
export interface ClockSample {
  offset: number
  roundTrip: number
}

/** The four stamps of an exchange as a sample; `t3` is the arrival by the same clock as `t0`. */
export function sampleOf({ t0, received, sent }: ClockStamps, t3: number): ClockSample {
  return { offset: (received - t0 + (sent - t3)) / 2, roundTrip: t3 - t0 - (sent - received) }
}

/**
 * Two samples that cannot both be right: each is off by at most half its round trip, whichever way that went, and the
 * clocks drift by less than a jump between them.
 */
const contradict = (one: ClockSample, other: ClockSample): boolean =>
  Math.abs(one.offset - other.offset) > (one.roundTrip + other.roundTrip) / 2 + JUMP_MS

/**
 * The server's time on this machine. Rides on the steady clock, so it never jumps with the machine's own; when
 * the two come apart (sleep, somebody sets the clock) everything measured before is forgotten.
 */
export class ServerClock {
  #time: TimeSource
  #ask: (t0: number) => boolean
  #changed: () => void
  #samples: ClockSample[] = []
  /** Wall time minus steady time when last looked at. */
  #base: number
  /** Stamps of the questions whose answers still count. */
  #asked = new Set<number>()
  #left = 0
  #askedAt: number
  #stops: (() => void)[]
  #stopBurst: (() => void) | null = null

  /** `ask` sends a clock question, false where there is no connection; `changed` follows a new offset. */
  constructor(time: TimeSource, ask: (t0: number) => boolean, changed: () => void) {
    this.#time = time
    this.#ask = ask
    this.#changed = changed
    this.#base = time.wall() - time.steady()
    this.#askedAt = time.steady()
    this.#stops = [time.every(LOOK_MS, () => this.#look()), time.onWake(() => this.#wake())]
  }

  /** Server time now, ms since 1970; this machine's own time until the first exchange is back. */
  now(): number {
    return this.#local() + (this.best?.offset ?? 0)
  }

  /** The sample that is believed; null before the first. */
  get best(): ClockSample | null {
    return this.#samples.reduce<ClockSample | null>(
      (best, sample) => (best === null || sample.roundTrip < best.roundTrip ? sample : best),
      null,
    )
  }

  /** Starts a burst of exchanges on a new connection; what the last one still owed will not come. */
  measure(): void {
    this.#asked.clear()
    this.#left = BURST.exchanges
    this.#stopBurst?.()
    this.#stopBurst = this.#time.every(BURST.everyMs, () => this.#exchange())
    this.#exchange()
  }

  /** Takes the server's answer. */
  answered(stamps: ClockStamps): void {
    // A question from before a jump was stamped by a clock that is no longer ours.
    if (!this.#asked.delete(stamps.t0)) return
    const sample = sampleOf(stamps, this.#local())
    const { best } = this
    if (best && contradict(sample, best)) {
      // Somebody set the server's clock, or another machine answers: what was measured before is about another time.
      this.#samples = []
      if (this.#left <= 0) this.measure()
    }
    this.#samples.push(sample)
    if (this.#samples.length > REMEMBERED) this.#samples.shift()
    this.#changed()
  }

  stop(): void {
    this.#stopBurst?.()
    for (const stop of this.#stops) stop()
  }

  #local(): number {
    return this.#base + this.#time.steady()
  }

  #exchange(): void {
    this.#left -= 1
    if (this.#left <= 0) this.#stopBurst?.()
    this.#askedAt = this.#time.steady()
    const t0 = this.#local()
    if (this.#ask(t0)) this.#asked.add(t0)
  }

  #look(): void {
    const apart = this.#time.wall() - this.#time.steady() - this.#base
    if (Math.abs(apart) > JUMP_MS) this.#jumped(apart)
    else if (this.#time.steady() - this.#askedAt >= REFRESH_MS) this.#exchange()
  }

  #jumped(apart: number): void {
    this.#base += apart
    // Forward is what a sleep looks like in which the steady clock stood still: until an exchange is back, the
    // time that the wall clock gained is the best guess. Backward is somebody setting the clock, which the
    // server's time must not follow.
    this.#distrust(apart > 0 ? 0 : apart)
    this.measure()
  }

  #wake(): void {
    this.#distrust(0)
    this.measure()
  }

  /** Keeps the best offset as a guess that every new exchange beats; `moved` is what the local time lost. */
  #distrust(moved: number): void {
    const best = this.best
    this.#samples = best ? [{ offset: best.offset - moved, roundTrip: Infinity }] : []
  }
}
