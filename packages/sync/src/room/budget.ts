/** A token bucket: `burst` at once, `perSecond` on average. Time comes in with each question. */
export class Budget {
  #perSecond: number
  #burst: number
  #left: number
  #at: number

  constructor(perSecond: number, burst: number, now: number) {
    this.#perSecond = perSecond
    this.#burst = burst
    this.#left = burst
    this.#at = now
  }

  /** Takes one; false where there is none left. A clock that was set back refills nothing. */
  take(now: number): boolean {
    if (this.#burst === Infinity || this.#perSecond === Infinity) return true
    const passed = Math.max(0, now - this.#at)
    this.#left = Math.min(this.#burst, this.#left + (passed / 1000) * this.#perSecond)
    this.#at = now
    if (this.#left < 1) return false
    this.#left -= 1
    return true
  }
}
