import type { Entry } from '@second-story/board'
import { wallAt } from '../incident-time.ts'
import { LineOffers } from '../line-offers.tsx'
import { usePane } from '../pane-store.ts'
import { useZone } from '../use-entry.ts'
import { actorOf } from './filter.ts'
import classes from './talk-line.module.css'

/** A line of an open talk, as the log has it. Clicks on the line itself are handled by the list. */
export const TalkLine = ({ entry }: { entry: Entry }) => {
  const zone = useZone()
  const active = usePane(({ focus, hover }) => focus === entry.id || hover === entry.id)
  const actor = actorOf(entry)
  return (
    <div className={classes.line}>
      {entry.at ? (
        <time className={classes.time} dateTime={entry.at}>
          {clock(entry.at, zone)}
        </time>
      ) : (
        <span className={classes.time}>–</span>
      )}
      <span className={classes.mark} aria-hidden>
        <i />
      </span>
      <div className={classes.said} dir="auto">
        {actor !== '' && <b>{actor}</b>} {entry.text}
      </div>
      <div className={classes.right}>{active && <LineOffers entry={entry} />}</div>
    </div>
  )
}

const clock = (at: string, zone: string): string => {
  const { time, seconds } = wallAt(Date.parse(at), zone)
  return `${time}:${seconds}`
}
