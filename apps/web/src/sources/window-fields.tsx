import { TextInput } from '@mantine/core'
import { toLocal, toUtc } from '../kit/local-time.ts'
import classes from './window-strip.module.css'

export interface WindowFieldsProps {
  /** ISO 8601 UTC, null for an open end. */
  from: string | null
  to: string | null
  zone: string
  onChange: (ends: { from: string | null; to: string | null }) => void
}

/** The two ends of a stretch of time, to the minute, in the zone that the incident is told in. */
export const WindowFields = ({ from, to, zone, onChange }: WindowFieldsProps) => (
  <span className={classes.fields}>
    <TextInput
      type="datetime-local"
      aria-label="From"
      value={toLocal(from, zone)}
      onChange={(event) => onChange({ from: toUtc(event.currentTarget.value, zone), to })}
    />
    to
    <TextInput
      type="datetime-local"
      aria-label="To"
      value={toLocal(to, zone)}
      onChange={(event) => onChange({ from, to: toUtc(event.currentTarget.value, zone) })}
    />
  </span>
)
