import { useBoard } from '../room/use-board.ts'
import classes from './questions.module.css'

/** Ideas for fixes in the drawer: seen, so that nobody need keep them in mind, and not talked about yet. */
export const ParkedFixes = () => {
  const titles = useBoard('actions', (actions) =>
    [...actions.values()]
      .filter(({ status, hidden, mergedInto }) => status === 'parked' && !hidden && !mergedInto)
      .map(({ title }) => title ?? ''),
  )
  if (titles.length === 0) return null
  return (
    <details className={classes.fixes}>
      <summary>
        {titles.length === 1 ? 'One fix is parked' : `${titles.length} fixes are parked`} until Remediation
      </summary>
      <ul>
        {titles.map((title, index) => (
          <li key={index} dir="auto">
            {title}
          </li>
        ))}
      </ul>
    </details>
  )
}
