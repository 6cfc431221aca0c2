import type { Entry } from '@second-story/board'
import { ownZone } from '../kit/zoned.ts'
import classes from './entry-time.module.css'
import { bothClocks, timeLabel } from './incident-time.ts'
import { useZone } from './use-entry.ts'

// Asking for it makes a format each time, and a list asks for every row.
const OWN_ZONE = ownZone()

/** When it was, on the incident's clock; the reader's own clock on hover. */
export const EntryTime = ({ entry }: { entry: Entry }) => {
  const zone = useZone()
  const label = timeLabel(entry.at, entry.precision, zone)
  if (!entry.at || label === '–') {
    return (
      <span className={classes.time} title={entry.at ? 'Only the day is known' : 'Nobody knows when'}>
        {label}
      </span>
    )
  }
  return (
    <time
      className={classes.time}
      dateTime={entry.at}
      title={bothClocks(Date.parse(entry.at), zone, OWN_ZONE)}
    >
      {label}
    </time>
  )
}
