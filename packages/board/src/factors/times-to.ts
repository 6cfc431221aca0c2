import type { Facts } from '../facts/facts.ts'

/** How long it took until something was so; where that is not known, which facts would say it. */
export interface TimeTo {
  readonly what: 'detect' | 'resolve'
  readonly from: string | null
  readonly to: string | null
  /** Milliseconds; null where it is unknown, or the later moment comes before the earlier one. */
  readonly ms: number | null
  /** Facts that nobody has written down. */
  readonly missing: readonly ('start' | 'detected' | 'resolved')[]
}

/** Time to detect and time to resolve, both counted from when it began. Nothing is guessed. */
export const timesTo = (facts: Pick<Facts, 'start' | 'detected' | 'resolved'>): readonly TimeTo[] =>
  (
    [
      ['detect', 'detected'],
      ['resolve', 'resolved'],
    ] as const
  ).map(([what, until]) => {
    const from = facts.start ?? null
    const to = facts[until] ?? null
    const ms = from !== null && to !== null ? Date.parse(to) - Date.parse(from) : NaN
    return {
      what,
      from,
      to,
      ms: ms >= 0 ? ms : null,
      missing: [...(from === null ? (['start'] as const) : []), ...(to === null ? [until] : [])],
    }
  })
