import type { ReviewSummary } from '@second-story/api'
import { IconChartBarOff, IconFileText, IconPencil } from '@tabler/icons-react'
import { useId } from 'react'
import { Cue } from '../kit/cue.tsx'
import classes from './join-page.module.css'

const STATES: Readonly<Record<ReviewSummary['state'], string>> = {
  preparing: 'Not open yet. You can come in and wait.',
  live: 'The room is open now.',
  closed: 'The meeting has ended. The board can still be read.',
}

/** What somebody is about to enter. */
export const JoinWelcome = ({ summary, withUse }: { summary: ReviewSummary; withUse: boolean }) => {
  const { facts, state, counts } = summary
  return (
    <div className={classes.welcome}>
      <p className={classes.state}>
        {state === 'live' && <Cue />}
        {STATES[state]}
      </p>
      <h1>{facts.title}</h1>
      <p className={classes.lead}>
        An hour in which the people who were there tell what made sense at the time.
      </p>
      {counts.here > 0 && (
        <p className={classes.here}>{counts.here === 1 ? 'One person is' : `${counts.here} are`} here.</p>
      )}
      {withUse && <RecordUse />}
    </div>
  )
}

const USES = [
  { Icon: IconFileText, text: 'A report is written from this board. Everyone with a link can read it.' },
  {
    Icon: IconPencil,
    text: 'Your words stand under your name. You can mend or withdraw them until it is published.',
  },
  {
    Icon: IconChartBarOff,
    text: 'Nothing is counted or ranked by person, and no report lists who said how much.',
  },
] as const

/** What becomes of what is said here, before anything is said. */
export const RecordUse = () => {
  const id = useId()
  return (
    <section className={classes.use} aria-labelledby={id}>
      <h2 id={id}>What this record is used for</h2>
      <ul>
        {USES.map(({ Icon, text }) => (
          <li key={text}>
            <Icon size={16} stroke={1.5} aria-hidden />
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
