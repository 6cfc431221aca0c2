import { standingBy } from '@second-story/board'
import { Time } from '../kit/time.tsx'
import { useAgenda, useBoard } from '../room/use-board.ts'
import classes from './stage.module.css'
import { STAGE_PHASES } from './stage-words.ts'

/** Under everything: what holds in the room, and what comes next. */
export const StageFoot = () => (
  <footer className={classes.foot}>
    <span>Everyone did what made sense with what they knew at the time.</span>
    <Next />
  </footer>
)

const Next = () => {
  const agenda = useAgenda((all) => all)
  const timeline = useBoard('timeline', (view) => view)
  const questions = useBoard('questions', (all) => all)
  const zone = useBoard('facts', ({ timeZone }) => timeZone ?? 'UTC')
  const next = standingBy(agenda, timeline, questions)
  const entry = next.do === 'discuss' ? timeline.byId.get(next.entryId) : undefined
  switch (next.do) {
    case 'discuss':
      return (
        <span className={classes.next}>
          Next: <Time at={entry?.at} zone={zone} about={entry?.precision === 'about'} />{' '}
          <b dir="auto">{entry?.text}</b>
        </span>
      )
    case 'agreement':
      return (
        <span className={classes.next}>
          Next: <b>Agreement on the timeline</b>
        </span>
      )
    case 'question':
      return (
        <span className={classes.next}>
          Next: <b dir="auto">{questions.get(next.id)?.text}</b>
        </span>
      )
    case 'box':
      return (
        <span className={classes.next}>
          Next: <b>{STAGE_PHASES[next.to]}</b>
        </span>
      )
    case 'open':
    case 'close':
      return null
  }
}
