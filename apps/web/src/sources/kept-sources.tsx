import { useBoard } from '../room/use-board.ts'
import { clockTime, dayOf } from '../kit/zoned.ts'
import classes from './sources.module.css'

/** The logs that lie beside the board already. */
export const KeptSources = () => {
  const all = useBoard('sources', (sources) => sources)
  const zone = useBoard('facts', (facts) => facts.timeZone ?? 'UTC')
  if (all.size === 0) return null
  const sources = [...all].sort(([, a], [, b]) => (a.at < b.at ? -1 : 1))
  return (
    <section aria-labelledby="kept-title" className={classes.kept}>
      <h2 id="kept-title">Kept beside the board</h2>
      <ul>
        {sources.map(([id, { name, format, count, first, last }]) => (
          <li key={id}>
            <b>{name}</b>
            <span>
              {format}, {count.toLocaleString('en')} lines
            </span>
            <span className={classes.when}>
              {first && last
                ? `${dayOf(first, zone)} ${clockTime(first, zone)} to ${dayOf(last, zone)} ${clockTime(last, zone)}`
                : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
