import { Textarea, TextInput } from '@mantine/core'
import { LINE_CHARS, NAME_CHARS } from '@second-story/board'
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
