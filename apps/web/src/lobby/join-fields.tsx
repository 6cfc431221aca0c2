import { Radio, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { LINE_CHARS, NAME_CHARS } from '@second-story/board'
import { IconLock } from '@tabler/icons-react'
import { useId } from 'react'
import { dayOf } from '../kit/zoned.ts'
import type { Arrival } from './door.ts'
import classes from './join-page.module.css'

interface WhoProps {
  answers: Arrival
  withJob: boolean
  onChange(patch: Partial<Arrival>): void
}

/** Name and trade; the name is all that is asked of everyone. */
export const WhoFields = ({ answers, withJob, onChange }: WhoProps) => (
  <section className={withJob ? classes.two : undefined}>
    <TextInput
      label="Your name"
      name="name"
      autoComplete="name"
      required
      withAsterisk={false}
      maxLength={NAME_CHARS}
      value={answers.name}
      data-autofocus
      onChange={(event) => onChange({ name: event.currentTarget.value })}
    />
    {withJob && (
      <TextInput
        label="What you do"
        name="job"
        autoComplete="organization-title"
        maxLength={LINE_CHARS}
        value={answers.job ?? ''}
        onChange={(event) => onChange({ job: event.currentTarget.value })}
      />
    )}
  </section>
)

const PLACES = [
  { value: 'there', title: 'I was there', note: 'I did or saw part of it' },
  { value: 'informed', title: 'I was informed', note: 'I followed, or heard after' },
  { value: 'new', title: 'I am new to it', note: 'I come to learn' },
] as const

interface ThereProps {
  start: { start: string | null; timeZone: string }
  value: Arrival['there']
  onChange(patch: Partial<Arrival>): void
}

/** Where somebody was when it happened. */
export const There = ({ start, value, onChange }: ThereProps) => (
  <section>
    <Radio.Group
      label={start.start ? `On ${dayOf(start.start, start.timeZone)}` : 'When it happened'}
      name="there"
      value={value ?? null}
      onChange={(there) => onChange({ there: PLACES.find((place) => place.value === there)?.value })}
    >
      <div className={classes.three}>
        {PLACES.map(({ value: place, title, note }) => (
          <label key={place} className={classes.option} data-checked={place === value || undefined}>
            <Radio value={place} aria-describedby={`there-${place}`} aria-label={title} />
            <span>
              <b>{title}</b>
              <small id={`there-${place}`}>{note}</small>
            </span>
          </label>
        ))}
      </div>
    </Radio.Group>
  </section>
)

interface FirstProps {
  value: boolean | undefined
  onChange(patch: Partial<Arrival>): void
}

/** Asked of everyone so that nobody new stands out by being asked; the board never shows the answer. */
export const FirstReview = ({ value, onChange }: FirstProps) => {
  const id = useId()
  return (
    <section>
      <div className={classes.first}>
        <span id={id} className={classes.label}>
          Is this your first incident review?
        </span>
        <SegmentedControl
          aria-labelledby={id}
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
    </section>
  )
}

interface WhyProps {
  value: string
  onChange(patch: { why: string }): void
}

/** The first thing that everyone writes; it stands on the board while people arrive. */
export const WhyField = ({ value, onChange }: WhyProps) => (
  <section>
    <Textarea
      label="What are these reviews for, in your view?"
      description="A few words, shown to everyone."
      name="why"
      autosize
      minRows={3}
      maxRows={6}
      maxLength={LINE_CHARS}
      dir="auto"
      classNames={{ input: classes.why }}
      value={value}
      onChange={(event) => onChange({ why: event.currentTarget.value })}
    />
  </section>
)
