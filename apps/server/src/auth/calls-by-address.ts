const MINUTE = 60_000
/** Beyond so many addresses the count begins anew: a bound on memory, never met by honest visitors. */
const ADDRESSES = 100_000

/** Counts calls of one kind by address: wrong tokens, so that nobody keeps guessing, or what a tracker tells. */
export class CallsByAddress {
  readonly #perMinute: number
  readonly #now: () => number
  #counts = new Map<string, number>()
  #since = 0

  /** @param perMinute calls that an address may make in a minute; 0 is no limit */
  constructor(perMinute: number, now: () => number) {
    this.#perMinute = perMinute
    this.#now = now
  }

  /** Notes a call. True where the address has now made more than it may. */
  tooMany(address: string): boolean {
    if (this.#perMinute === 0) return false
    const now = this.#now()
    if (now - this.#since >= MINUTE || now < this.#since || this.#counts.size > ADDRESSES) {
      this.#counts = new Map()
      this.#since = now
    }
    const count = (this.#counts.get(address) ?? 0) + 1
    this.#counts.set(address, count)
    return count > this.#perMinute
  }
}
