import type { Histogram } from './histogram.ts'
import { monotonicUs } from './clock.ts'

/** What all clients of a run write their deliveries to. Only what arrives while it is open counts. */
export interface Tally {
  open: boolean
  deliveries: number
  latency: Histogram
}

/** Whether what is outdated may be left out (carets) or every marker has to come (edits). */
export type Rule = 'all' | 'newest'

/** Which markers one client has seen: its own list of what went wrong, and the shared tally. */
export class Ledger {
  readonly #own: number
  readonly #rule: Rule
  readonly #tally: Tally
  readonly #next: Int32Array
  gaps = 0
  repeats = 0
  disorder = 0

  /**
   * @param own the client's own writer number, whose markers it passes over; -1 for none
   * @param writers how many writers there are in the room
   */
  constructor(own: number, writers: number, rule: Rule, tally: Tally) {
    this.#own = own
    this.#rule = rule
    this.#tally = tally
    this.#next = new Int32Array(writers)
  }

  /** A marker has arrived in an update or caret. @param nowUs see `monotonicUs` */
  saw(writer: number, number: number, sentUs: number, nowUs = monotonicUs()): void {
    if (writer === this.#own) return
    const next = this.#next[writer]
    if (next === undefined) return
    if (number < next) {
      if (this.#rule === 'all') this.repeats += 1
      // A caret may be told twice; an older one after a newer one is wrong.
      else if (number < next - 1) this.disorder += 1
      return
    }
    if (number > next && this.#rule === 'all') this.gaps += 1
    this.#next[writer] = number + 1
    if (!this.#tally.open) return
    this.#tally.deliveries += 1
    this.#tally.latency.add(nowUs - sentUs)
  }

  /** A marker was in the document when it was first answered: neither a delivery nor a gap. */
  had(writer: number, number: number): void {
    const next = this.#next[writer]
    if (next !== undefined && number >= next) this.#next[writer] = number + 1
  }

  /** How many of the first `sent` markers of a writer are still to come at the end. */
  missing(writer: number, sent: number): number {
    return writer === this.#own ? 0 : Math.max(0, sent - this.#next[writer]!)
  }

  /** How many of a writer's markers it has. */
  seen(writer: number): number {
    return this.#next[writer] ?? 0
  }

  /** What went wrong, in words; empty where nothing did. */
  faults(): string[] {
    const said: string[] = []
    if (this.gaps > 0) said.push(`${this.gaps} gaps`)
    if (this.repeats > 0) said.push(`${this.repeats} repeats`)
    if (this.disorder > 0) said.push(`${this.disorder} out of order`)
    return said
  }
}
