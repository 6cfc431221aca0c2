import { IconHandStop, IconMicrophone, IconUsers } from '@tabler/icons-react'
import { firstName } from '../kit/person-color.ts'
import { useAgenda, useBoard } from '../room/use-board.ts'
import { useWaiting } from '../room/use-hand.ts'
import { usePeopleHere, usePerson } from '../room/use-presence.ts'
import { StageClock, StageHour } from './stage-clock.tsx'
import classes from './stage.module.css'

/** Over everything: the time, what it is about, who is here and who speaks next. */
export const StageHead = () => {
  const title = useBoard('facts', (facts) => facts.title ?? '')
  return (
    <header className={classes.head}>
      <StageClock />
      <div className={classes.about}>
        <div className={classes.line}>
          <h1 dir="auto">{title}</h1>
          <span>Join with the link in your invitation</span>
        </div>
        <div className={classes.chips}>
          <Here />
          <Speaks />
        </div>
        <StageHour />
      </div>
    </header>
  )
}

const Here = () => {
  const count = usePeopleHere().length
  return (
    <span className={classes.chip}>
      <IconUsers size={18} stroke={1.5} aria-hidden />
      {count} here
    </span>
  )
}

const Speaks = () => {
  const called = usePerson(useAgenda((agenda) => agenda.called))
  const waiting = useWaiting()
  const [first, second, ...more] = waiting
  return (
    <>
      {called && (
        <span className={classes.chip} data-now>
          <IconMicrophone size={18} stroke={1.5} aria-hidden />
          {firstName(called.name)} speaks
        </span>
      )}
      {first && (
        <span className={classes.chip}>
          <IconHandStop size={18} stroke={1.5} aria-hidden />
          <span className={classes.unseen}>Waiting to speak: </span>
          {second ? `${first}, then ${second}` : first}
          {more.length > 0 && ` and ${more.length} more`}
        </span>
      )}
    </>
  )
}
