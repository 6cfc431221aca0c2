import type { ReviewSummary } from '@second-story/api'
import { IconChartBarOff, IconFileText, IconLock, IconPencil } from '@tabler/icons-react'
import { useId } from 'react'
import { Cue } from '../kit/cue.tsx'
import { firstName } from '../kit/person-color.ts'
import { clockTime, ownZone } from '../kit/zoned.ts'
import classes from './join-page.module.css'

const BOX_WORDS: Readonly<Record<ReviewSummary['meeting']['box'], string>> = {
  intro: 'Welcome',
  timeline: 'the timeline',
  discussion: 'the discussion',
  remediation: 'actions',
}

const stateWords = ({ state, meeting: { startedAt, box } }: ReviewSummary): string => {
  if (state === 'preparing')
    return 'Not open yet. Come in and write what you saw, before you hear the others.'
  if (state === 'closed') return 'The meeting has ended. The board can still be read.'
  const began = startedAt === null ? 'The room is open' : `Began at ${clockTime(startedAt, ownZone())}`
  return `${began}, at ${BOX_WORDS[box]} now`
}

const hereWords = ({ counts: { here }, meeting: { conductor } }: ReviewSummary): string =>
  [
    conductor && `${firstName(conductor)} facilitates.`,
    here > 0 && (here === 1 ? 'One person is here.' : `${here} are here.`),
  ]
    .filter(Boolean)
    .join(' ')

/** What somebody is about to enter. */
export const JoinWelcome = ({ summary, withUse }: { summary: ReviewSummary; withUse: boolean }) => {
  const { facts, state } = summary
  const here = hereWords(summary)
  return (
    <div className={classes.welcome}>
      <p className={classes.state}>
        {state === 'live' && <Cue />}
        {stateWords(summary)}
      </p>
      <h1>{facts.title}</h1>
      <p className={classes.lead}>
        An hour in which the people who were there tell what made sense at the time.
      </p>
      {here && <p className={classes.here}>{here}</p>}
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
    Icon: IconLock,
    text: 'The facilitators have a private channel for running the room. It is not in the report.',
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
