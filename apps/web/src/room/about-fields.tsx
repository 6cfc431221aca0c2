import type { LogName } from '@second-story/api'
import { Checkbox, Radio, SegmentedControl } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { dayOf } from '../kit/zoned.ts'
import classes from './about-fields.module.css'
import { likelyFirst } from './likely-names.ts'
import type { AboutMe } from './reviews.ts'

const PLACES = [
  { value: 'there', title: 'I was there', note: 'I did or saw part of it' },
  { value: 'informed', title: 'I was informed', note: 'I followed, or heard after' },
  { value: 'new', title: 'I am new to it', note: 'I come to learn' },
] as const

interface FieldProps<K extends keyof AboutMe> {
  value: AboutMe[K]
  onChange(patch: Pick<AboutMe, K>): void
}

/** Where somebody was when it happened. */
export const There = ({
  start,
  value,
  onChange,
}: FieldProps<'there'> & { start: { start: string | null; timeZone: string } }) => {
  const id = useId()
  return (
    <Radio.Group
      label={start.start ? `On ${dayOf(start.start, start.timeZone)}` : 'When it happened'}
      name="there"
      value={value ?? null}
      onChange={(there) => onChange({ there: PLACES.find((place) => place.value === there)?.value })}
    >
      <div className={classes.three}>
        {PLACES.map(({ value: place, title, note }) => (
          <label key={place} className={classes.option} data-checked={place === value || undefined}>
            <Radio value={place} aria-describedby={`${id}-${place}`} aria-label={title} />
            <span>
              <b>{title}</b>
              <small id={`${id}-${place}`}>{note}</small>
            </span>
          </label>
        ))}
      </div>
    </Radio.Group>
  )
}

/** Asked of everyone so that nobody new stands out by being asked; the board never shows the answer. */
export const FirstReview = ({ value, onChange }: FieldProps<'firstReview'>) => {
  const id = useId()
  return (
    <div>
      <div className={classes.first}>
        <span id={id} className={classes.label}>
          Is this your first incident review?
        </span>
        <SegmentedControl
          aria-labelledby={id}
          classNames={{ label: classes.answer }}
          data={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
          ]}
          value={value === undefined ? '' : value ? 'yes' : 'no'}
          onChange={(answer) => onChange({ firstReview: answer === 'yes' })}
        />
      </div>
      <p className={classes.private}>
        <IconLock size={14} stroke={1.5} aria-hidden />
        Only the facilitators see this answer.
      </p>
    </div>
  )
}

/** So many names stand there before all are asked for. */
const SOME = 6

interface ClaimsProps extends FieldProps<'claims'> {
  /** What the person calls themselves: names like it come first. */
  person: string
  names: readonly LogName[]
}

/** The names in the log that are somebody's own. Nothing is ticked for them: whose words they are is theirs to say. */
export const Claims = ({ person, names, value = [], onChange }: ClaimsProps) => {
  const id = useId()
  const [all, setAll] = useState(false)
  // A name from a log that was taken back stays somebody's until they say otherwise.
  const gone = value
    .filter((claim) => !names.some(({ name }) => name === claim))
    .map((name): LogName => ({ name, entries: 0, claimedBy: [] }))
  if (names.length + gone.length === 0) return null
  const mine = (one: LogName): boolean => value.includes(one.name)
  // What nobody has claimed is asked before what somebody else has.
  const open = names.toSorted((a, b) => Number(a.claimedBy.length > 0) - Number(b.claimedBy.length > 0))
  const sorted = [...gone, ...likelyFirst(person, open)]
  const shown = all ? sorted : sorted.filter((one, index) => index < SOME || mine(one))
  return (
    <div className={classes.claims} role="group" aria-labelledby={id}>
      <p id={id} className={classes.label}>
        Which names in the log are you? <small>Those like yours come first.</small>
      </p>
      <div className={classes.names}>
        {shown.map((one) => (
          <label
            key={one.name}
            className={classes.name}
            data-checked={mine(one) || undefined}
            data-taken={(!mine(one) && one.claimedBy.length > 0) || undefined}
          >
            <Checkbox
              size="xs"
              checked={mine(one)}
              onChange={(event) =>
                onChange({
                  claims: event.currentTarget.checked
                    ? [...value, one.name]
                    : value.filter((claim) => claim !== one.name),
                })
              }
            />
            <span className={classes.mono} dir="auto">
              {one.name}
            </span>
            <small>{noteOn(one, mine(one))}</small>
          </label>
        ))}
        {shown.length < sorted.length && (
          <button type="button" className={classes.more} onClick={() => setAll(true)}>
            All {sorted.length} names
          </button>
        )}
      </div>
    </div>
  )
}

const noteOn = ({ entries, claimedBy }: LogName, mine: boolean): string => {
  if (!mine && claimedBy.length > 0) return `${claimedBy.join(', ')} says so`
  if (entries === 0) return 'no longer in the log'
  return entries === 1 ? '1 line' : `${entries} lines`
}
