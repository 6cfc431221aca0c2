import { memo } from 'react'
import { lengthLabel } from './incident-time.ts'
import classes from './strip.module.css'
import { shownWidth } from './text-width.ts'
import { ticksOf } from './ticks.ts'
import { isDense } from './strip-marks.tsx'
import type { StripModel } from './use-strip.ts'

/** Paper, axis, the state of the service and the breaks of folded time. */
export const StripBack = memo(({ model }: { model: StripModel }) => {
  const { scale, zone, bands, nowMs } = model
  // Under bars the band is thin and its words are in the list of figures.
  const [top, height] = isDense(model) ? [80, 9] : [78, 13]
  return (
    <>
      {nowMs !== null && (
        <rect className={classes.past} x={0} y={34} width={scale.x(nowMs)} height={58} rx={6} />
      )}
      {ticksOf(scale, zone).map(({ ms, x, label }) => (
        <g key={ms}>
          <line className={classes.tickLine} x1={x} x2={x} y1={34} y2={96} />
          <text className={classes.axis} x={x} y={108} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
      {bands.map(({ from, to, label, strong }) => {
        const x = scale.x(from)
        const width = Math.max(2, scale.x(to) - x)
        return (
          <g key={from} className={classes.band} data-strong={strong || undefined}>
            <title>{label}</title>
            <rect x={x} y={top} width={width} height={height} rx={3} />
            {height > 10 && shownWidth(label, 10.5) + 12 < width && (
              <text x={x + 6} y={88}>
                {label}
              </text>
            )}
          </g>
        )
      })}
      {scale.folds.map(({ from, x0, x1, quietMs }) => (
        <g key={from} className={classes.fold}>
          <rect x={x0} y={31} width={x1 - x0} height={66} />
          <path d={zigzag(x0) + zigzag(x1 - 4)} />
          {x1 - x0 > shownWidth(lengthLabel(quietMs), 11) + 12 && (
            <text x={(x0 + x1) / 2} y={63} textAnchor="middle">
              {lengthLabel(quietMs)}
            </text>
          )}
        </g>
      ))}
    </>
  )
})
StripBack.displayName = 'StripBack'

const zigzag = (x: number): string => `M${x} 33l4 7.7-4 7.7 4 7.7-4 7.7 4 7.7-4 7.7 4 7.7`
