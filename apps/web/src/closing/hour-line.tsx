import type { BoxId } from '@second-story/board'
import { useAgenda } from '../room/use-board.ts'
import classes from './end-page.module.css'

const NAMES: Readonly<Record<BoxId, string>> = {
  intro: 'Welcome',
  timeline: 'Timeline',
  discussion: 'Discussion',
  remediation: 'Remediation',
}

/** The hour as it went: each timebox as long as it took. */
export const HourLine = () => {
  const boxes = useAgenda((agenda) => agenda.boxes)
  const ran = boxes.filter(({ spentMs }) => spentMs >= 30_000)
  if (ran.length === 0) return null
  return (
    <ul className={classes.hour} aria-label="The hour as it went, in minutes">
      {ran.map(({ id, spentMs }) => (
        <li key={id} style={{ flexGrow: spentMs }}>
          <i aria-hidden />
          <span>
            {NAMES[id]} {Math.round(spentMs / 60_000)}
          </span>
        </li>
      ))}
    </ul>
  )
}
