import { useElementSize } from '@mantine/hooks'
import classes from './mini-strip.module.css'
import { useStrip } from './use-strip.ts'

/** Where the walk is in the whole incident, in one line: what is behind, and the inflection points. */
export const MiniStrip = () => {
  const { ref, width } = useElementSize<HTMLDivElement>()
  const model = useStrip(width, 'bare')
  const points = model?.marks.filter(({ inflection }) => inflection) ?? []
  const at = points.findIndex(({ id }) => id === model?.now)
  const label =
    at === -1 ? `${points.length} inflection points` : `Inflection point ${at + 1} of ${points.length}`
  return (
    <div ref={ref} className={classes.mini}>
      {model && (
        <svg width={width} height={30} viewBox={`0 0 ${width} 30`} role="img" aria-label={label}>
          <rect className={classes.all} x={0} y={10} width={width} height={10} rx={5} />
          {model.nowMs !== null && (
            <rect
              className={classes.past}
              x={0}
              y={10}
              width={model.scale.x(model.nowMs)}
              height={10}
              rx={5}
            />
          )}
          {points.map(({ id, ms }) => {
            const x = model.scale.x(ms)
            const state = id === model.now ? 'now' : Object.hasOwn(model.told, id) ? 'told' : 'untold'
            return (
              <rect
                key={id}
                className={classes.diamond}
                data-state={state}
                x={x - 5}
                y={10}
                width={10}
                height={10}
                rx={1.5}
                transform={`rotate(45 ${x} 15)`}
              />
            )
          })}
        </svg>
      )}
    </div>
  )
}
