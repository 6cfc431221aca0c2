import { Avatar } from '../kit/avatar.tsx'
import { firstName } from '../kit/person-color.ts'
import { useAgenda, useBoard } from '../room/use-board.ts'
import { useIsHolder, useMay } from '../room/use-me.ts'
import { usePeopleHere, usePerson } from '../room/use-presence.ts'
import { GroundRules } from './ground-rules.tsx'
import { Answers, FirstQuestion } from './welcome-answers.tsx'
import classes from './welcome-pane.module.css'
import { Roles } from './welcome-roles.tsx'

/** The first five minutes: what everyone wrote, what is being read aloud, the ground rules, and who does what. */
export const WelcomePane = () => {
  const mayAnswer = useMay('checkin')
  return (
    <section className={classes.pane} aria-labelledby="welcome">
      <ReadAloud />
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

/** What whoever conducts is saying just now, for everybody else to read along. Its place is kept free. */
const ReadAloud = () => {
  const isHolder = useIsHolder()
  const live = useAgenda(({ state }) => state === 'live')
  const prompt = useAgenda((agenda) => agenda.prompt)
  const holderId = useAgenda((agenda) => agenda.holder)
  const holder = usePerson(holderId)
  if (isHolder || !live) return null
  return (
    <div className={classes.aloud} data-quiet={prompt === null || undefined}>
      {prompt === null ? (
        <span>What is said aloud can be read here.</span>
      ) : (
        <>
          <span>
            {holder && holderId && <Avatar personId={holderId} name={holder.name} size="sm" decorative />}
            {holder ? firstName(holder.name) : 'The facilitator'} says
          </span>
          <p dir="auto">{prompt}</p>
        </>
      )}
    </div>
  )
}
