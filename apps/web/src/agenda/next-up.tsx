import { BOX_WORDS, type StandingBy } from '@second-story/board'
import { Time } from '../kit/time.tsx'
import { useBoard } from '../room/use-board.ts'
import classes from './go-card.module.css'

/** What the next press does, in words. */
export const NextUp = ({ next }: { next: StandingBy }) => {
  switch (next.do) {
    case 'discuss':
      return <NextEntry id={next.entryId} />
    case 'agreement':
      return <p className={classes.next}>Agreement</p>
    case 'question':
      return <NextQuestion id={next.id} />
    case 'box':
      return <p className={classes.next}>{BOX_WORDS[next.to]}</p>
    case 'close':
      return <p className={classes.next}>The close. Ending with no actions is a fine review</p>
    case 'open':
      return (
        <p className={classes.next}>
          {next.again ? 'A second meeting on this board' : 'The room opens, the clock starts'}
        </p>
      )
  }
}

const NextEntry = ({ id }: { id: string }) => {
  const zone = useBoard('facts', ({ timeZone }) => timeZone ?? 'UTC')
  const entry = useBoard('timeline', ({ byId }) => byId.get(id))
  return (
    <p className={classes.next}>
      <span className={classes.time}>
        <Time at={entry?.at} zone={zone} about={entry?.precision === 'about'} />
      </span>
      <span dir="auto">{entry?.text}</span>
    </p>
  )
}

const NextQuestion = ({ id }: { id: string }) => {
  const text = useBoard('questions', (all) => all.get(id)?.text ?? '')
  return (
    <p className={classes.next} dir="auto">
      {text}
    </p>
  )
}
