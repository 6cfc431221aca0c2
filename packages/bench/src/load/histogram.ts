/** Buckets per doubling: a percentile is at most 1.6 % too high. */
const STEPS = 64
const STEP_BITS = 6
const DOUBLINGS = 32

/** Counts of whole numbers >= 0 (us) in buckets that grow with the number. Adding allocates nothing. */
export class Histogram {
  readonly #counts = new Float64Array(STEPS * DOUBLINGS)
  #count = 0
  #max = 0

  /** How many numbers it holds. */
  get count(): number {
    return this.#count
  }

  /** The largest number. */
  get max(): number {
    return this.#max
  }

  add(value: number): void {
    const whole = value < 0 ? 0 : Math.floor(value)
    this.#count += 1
    if (whole > this.#max) this.#max = whole
    const bucket = bucketOf(whole)
    this.#counts[bucket] = this.#counts[bucket]! + 1
  }

  /** The number that `share` (0 to 1) of all numbers do not exceed; NaN where there is none. */
  percentile(share: number): number {
    if (this.#count === 0) return Number.NaN
    let left = Math.max(1, Math.ceil(share * this.#count))
    for (let bucket = 0; bucket < this.#counts.length; bucket++) {
      left -= this.#counts[bucket]!
      if (left <= 0) return Math.min(topOf(bucket), this.#max)
    }
    return this.#max
  }

  clear(): void {
    this.#counts.fill(0)
    this.#count = 0
    this.#max = 0
  }
}

const bucketOf = (value: number): number => {
  if (value < STEPS) return value
  const doubling = Math.min(Math.floor(Math.log2(value)), STEP_BITS + DOUBLINGS - 2)
  const step = Math.floor(value / 2 ** (doubling - STEP_BITS)) - STEPS
  return (doubling - STEP_BITS + 1) * STEPS + Math.min(step, STEPS - 1)
}

const topOf = (bucket: number): number => {
  if (bucket < STEPS) return bucket
  const doubling = Math.floor(bucket / STEPS) - 1
  return (STEPS + (bucket % STEPS) + 1) * 2 ** doubling - 1
}
