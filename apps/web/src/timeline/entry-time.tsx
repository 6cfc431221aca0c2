import type { Entry } from '@second-story/board'
import classes from './entry-time.module.css'
import { timeLabel } from './incident-time.ts'
import { useZone } from './use-entry.ts'

/**
 * When it was, on the incident's clock; the other clocks come up on hover (time-tip.tsx).
 * @param focusable the clocks come up on focus as well: in a card, where there is one such stop and not one a row
 */
export const EntryTime = ({ entry, focusable = false }: { entry: Entry; focusable?: boolean }) => {
  const zone = useZone()
  const label = timeLabel(entry.at, entry.precision, zone)
  const stop = focusable ? { tabIndex: 0 } : {}
  if (!entry.at || label === '–') {
    return (
      <span className={classes.time} data-clocks={entry.id} {...stop}>
        <span aria-hidden>{label}</span>
        <span className={classes.word}>{entry.at ? 'that day' : 'no time'}</span>
      </span>
    )
  }
  return (
    <time className={classes.time} dateTime={entry.at} data-clocks={entry.id} {...stop}>
      {label}
    </time>
  )
}
