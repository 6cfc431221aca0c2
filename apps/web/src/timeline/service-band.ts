import type { Facts } from '@second-story/board'

/** A stretch of the band under the strip: how the service stood, in words. */
export interface Band {
  readonly from: number
  readonly to: number
  readonly label: string
  /** True while it was known and not yet mitigated, which is drawn darker. */
  readonly strong: boolean
}

/** The moments of an incident as the facts have them, ISO 8601; null or absent where nobody knows. */
export type Moments = Pick<Facts, 'start' | 'detected' | 'mitigated' | 'resolved'>

/**
 * The state of the service over time, as far as the facts tell: from the start until noticed, until mitigated, until
 * resolved. What is not known is not drawn; a stretch that ends before it begins is left out.
 */
export const bandsOf = (facts: Moments): readonly Band[] => {
  const moment = (at: string | null | undefined): number | null => (at ? Date.parse(at) : null)
  const marks = [
    { ms: moment(facts.start), label: 'Not noticed yet', strong: false },
    { ms: moment(facts.detected), label: 'Noticed', strong: true },
    { ms: moment(facts.mitigated), label: 'Mitigated', strong: false },
    { ms: moment(facts.resolved), label: '', strong: false },
  ]
  const known = marks.flatMap(({ ms, ...rest }) => (ms === null ? [] : [{ ...rest, ms }]))
  return known.flatMap((mark, index) => {
    const next = known[index + 1]
    if (!next || next.ms <= mark.ms) return []
    return [{ from: mark.ms, to: next.ms, label: mark.label, strong: mark.strong }]
  })
}
