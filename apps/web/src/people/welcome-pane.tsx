import { useBoard } from '../room/use-board.ts'
import { useMay } from '../room/use-me.ts'
import { usePeopleHere } from '../room/use-presence.ts'
import { GroundRules } from './ground-rules.tsx'
import { Answers, FirstQuestion } from './welcome-answers.tsx'
import classes from './welcome-pane.module.css'
import { Roles } from './welcome-roles.tsx'

/** The first five minutes: what everyone wrote, the ground rules, and who does what. */
export const WelcomePane = () => {
  const mayAnswer = useMay('checkin')
  return (
    <section className={classes.pane} aria-labelledby="welcome">
      <header>
        <h1 id="welcome">What are these reviews for?</h1>
        <HowMany />
      </header>
      <p className={classes.lead}>
        Everyone writes a few words before anyone talks. No answer is the right one.
      </p>
      <Answers />
      {mayAnswer && <FirstQuestion />}
      <GroundRules />
      <Roles />
    </section>
  )
}

const HowMany = () => {
  const answered = useBoard('checkin', (all) => [...all.keys()])
  const here = usePeopleHere().filter(({ role }) => role !== 'observer')
  const asked = new Set([...answered, ...here.map(({ id }) => id)]).size
  return (
    <span>
      {answered.length} of {asked} have answered
    </span>
  )
}
