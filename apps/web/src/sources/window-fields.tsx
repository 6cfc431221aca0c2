import { TextInput } from '@mantine/core'
import { toLocal, toUtc } from '../kit/local-time.ts'
import classes from './sources.module.css'

export interface WindowFieldsProps {
  /** ISO 8601 UTC, null for an open end. */
  from: string | null
  to: string | null
  zone: string
  onChange: (ends: { from: string | null; to: string | null }) => void
}

/** The two ends of a stretch of time, in the zone that the log is read in. */
export const WindowFields = ({ from, to, zone, onChange }: WindowFieldsProps) => (
  <div className={classes.window}>
    <TextInput
      type="datetime-local"
      label="From"
      step={1}
      value={toLocal(from, zone)}
      onChange={(event) => onChange({ from: toUtc(event.currentTarget.value, zone), to })}
    />
    <TextInput
      type="datetime-local"
      label="To"
      step={1}
      value={toLocal(to, zone)}
      onChange={(event) => onChange({ from, to: toUtc(event.currentTarget.value, zone) })}
    />
  </div>
)
