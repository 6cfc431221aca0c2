import { timeLabel } from './incident-time.ts'
import { type Moment, MomentSign } from './moment-sign.tsx'
import classes from './strip.module.css'
import type { StripModel } from './use-strip.ts'

const WORDS: Readonly<Record<Moment, string>> = {
  start: 'Began',
  detected: 'Detected',
  mitigated: 'Mitigated',
  resolved: 'Resolved',
}
const MOMENTS = ['start', 'detected', 'mitigated', 'resolved'] as const satisfies readonly Moment[]

/** When it began, was detected, mitigated and resolved: a sign on the band for each that is known. */
export const StripMoments = ({ model }: { model: StripModel }) => {
  const { moments, scale, zone } = model
  return MOMENTS.map((moment) => {
    const at = moments[moment]
    const ms = at ? Date.parse(at) : null
    if (ms === null || ms < scale.from || ms > scale.to) return null
    return (
      <g
        key={moment}
        className={classes.moment}
        transform={`translate(${scale.x(ms)} 84.5)`}
        data-moment={moment}
      >
        <title>{`${WORDS[moment]} ${timeLabel(at, 'minute', zone)}`}</title>
        <MomentSign moment={moment} />
      </g>
    )
  })
}
