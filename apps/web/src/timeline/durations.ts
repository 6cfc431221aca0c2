import { lasted } from '@second-story/report'
import { wallAt } from './incident-time.ts'
import type { Moments } from './service-band.ts'

/** How long something took in the incident, for people to read. */
export interface Figure {
  readonly moment: 'detected' | 'mitigated' | 'resolved'
  /** What it is called: "Time to detect". */
  readonly name: string
  /** How long it took; null where nobody knows. */
  readonly length: string | null
  /** How it is reckoned, or what is missing, as a sentence. */
  readonly how: string
  /** When it ended, ms since 1970; null where nobody knows. */
  readonly ms: number | null
}

const FIGURES = [
  { moment: 'detected', name: 'Time to detect', ended: 'it was detected' },
  { moment: 'mitigated', name: 'Time to mitigate', ended: 'it was mitigated' },
  { moment: 'resolved', name: 'Time to resolve', ended: 'it was resolved' },
] as const

/**
 * Time to detect, to mitigate and to resolve: each from the beginning, as the facts have it. What the facts do not say
 * stays unknown. @param zone of the incident's clock
 */
export const figuresOf = (facts: Moments, zone: string): readonly Figure[] => {
  const start = facts.start ? Date.parse(facts.start) : null
  return FIGURES.map(({ moment, name, ended }) => {
    const at = facts[moment]
    const ms = at ? Date.parse(at) : null
    const unknown = { moment, name, length: null, ms }
    if (start === null || ms === null) {
      const missing = [start === null && 'when it began', ms === null && `when ${ended}`].filter(Boolean)
      return { ...unknown, how: `The facts do not say ${missing.join(' or ')}.` }
    }
    if (ms < start) return { ...unknown, how: `In the facts ${ended} before it began.` }
    const [from, to] = [wallAt(start, zone), wallAt(ms, zone)]
    const clock = (wall: typeof from): string =>
      from.day === to.day ? wall.time : `${wall.day} ${wall.time}`
    return {
      moment,
      name,
      length: lasted(facts.start, at),
      how: `From ${clock(from)}, when it began, to ${clock(to)}, when ${ended}, as the facts say (${zone}).`,
      ms,
    }
  })
}
