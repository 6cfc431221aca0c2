import { Avatar, AvatarRow } from '../kit/avatar.tsx'
import { firstName } from '../kit/person-color.ts'
import { useAgenda, useBoard } from '../room/use-board.ts'
import { usePeopleHere, usePerson } from '../room/use-presence.ts'
import { GROUND_RULES } from './opening-words.ts'
import classes from './welcome-pane.module.css'

/** The first five minutes: what everyone wrote at the door, the ground rules, and who does what. */
export const WelcomePane = () => {
  const answered = useBoard('checkin', (all) => [...all.keys()])
  const here = usePeopleHere().filter(({ role }) => role !== 'observer')
  const asked = new Set([...answered, ...here.map(({ id }) => id)]).size
  return (
    <section className={classes.pane} aria-labelledby="welcome">
      <header>
        <h1 id="welcome">What are these reviews for?</h1>
        <span>
          {answered.length} of {asked} have answered
        </span>
      </header>
      <p className={classes.lead}>
        Everyone writes a few words before anyone talks. No answer is the right one.
      </p>
      <ul className={classes.answers}>
        {answered.map((personId) => (
          <AnswerOf key={personId} personId={personId} />
        ))}
      </ul>
      <div className={classes.card}>
        <h2>Ground rules</h2>
        <ul className={classes.rules}>
          {GROUND_RULES.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </div>
      <Roles />
    </section>
  )
}

const AnswerOf = ({ personId }: { personId: string }) => {
  const why = useBoard('checkin', (all) => all.get(personId)?.why)
  const person = usePerson(personId)
  if (!why || !person) return null
  return (
    <li>
      <p dir="auto">{why}</p>
      <span>
        <Avatar personId={personId} name={person.name} size="xs" decorative />
        {firstName(person.name)}
      </span>
    </li>
  )
}

const Roles = () => {
  const here = usePeopleHere()
  const holder = useAgenda((agenda) => agenda.holder)
  const conducts = here.find(({ id }) => id === holder)
  const scribes = here.filter(({ role }) => role === 'scribe')
  const others = here.filter(({ role }) => role === 'participant')
  return (
    <ul className={`${classes.card} ${classes.roles}`}>
      {conducts && (
        <li>
          <Avatar personId={conducts.id} name={conducts.name} decorative />
          <span>
            <b>{firstName(conducts.name)} facilitates</b>
            Keeps time and asks.
          </span>
        </li>
      )}
      {scribes.map(({ id, name }) => (
        <li key={id}>
          <Avatar personId={id} name={name} decorative />
          <span>
            <b>{firstName(name)} writes</b>
            What was said and seen, not what it means.
          </span>
        </li>
      ))}
      {others.length > 0 && (
        <li>
          <AvatarRow people={others} most={4} />
          <span>{others.length === 1 ? 'One tells and asks.' : `${others.length} tell and ask.`}</span>
        </li>
      )}
    </ul>
  )
}
