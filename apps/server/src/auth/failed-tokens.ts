const MINUTE = 60_000
/** Beyond so many addresses the count begins anew: a bound on memory, never met by honest visitors. */
const ADDRESSES = 100_000

/** Counts wrong tokens by address, so that nobody can keep guessing and the store is not asked for each guess. */
export class FailedTokens {
  readonly #perMinute: number
  readonly #now: () => number
  #counts = new Map<string, number>()
  #since = 0

  /** @param perMinute wrong tokens that an address may send in a minute; 0 is no limit */
  constructor(perMinute: number, now: () => number) {
    this.#perMinute = perMinute
    this.#now = now
  }

  /** Notes a wrong token. True where the address has now sent more than it may. */
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
