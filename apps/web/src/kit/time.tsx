import classes from './time.module.css'
import { clockTime, dayOf } from './zoned.ts'

export interface TimeProps {
  /** ISO 8601 or ms since 1970; null where nothing tells the time. */
  at: string | number | null | undefined
  /** IANA name; say it once per view. */
  zone: string
  /** Remembered, not recorded: `≈` stands before it. */
  about?: boolean
  seconds?: boolean
}

/** A moment of the incident or the meeting, in the machine's voice. */
export const Time = ({ at, zone, about = false, seconds = false }: TimeProps) => {
  if (at === null || at === undefined) {
    return (
      <span className={classes.time} title="Nobody knows when">
        <span aria-hidden>{'\u2013'}</span>
        <span className={classes.hidden}>no time</span>
      </span>
    )
  }
  const text = clockTime(at, zone, seconds)
  return (
    <time
      className={classes.time}
      dateTime={new Date(at).toISOString()}
      title={`${dayOf(at, zone, true)}, ${text} ${zone}`}
    >
      {about && (
        <>
          <span aria-hidden>{'\u2248'}</span>
          <span className={classes.hidden}>about </span>
        </>
      )}
      {text}
    </time>
  )
}
