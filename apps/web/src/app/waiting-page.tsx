import type { ReactNode } from 'react'
import { AvatarRow } from '../kit/avatar.tsx'
import { useFacilitation } from '../room/facilitation.ts'
import { useBoard } from '../room/use-board.ts'
import { useMe } from '../room/use-me.ts'
import { usePeopleHere } from '../room/use-presence.ts'
import classes from './waiting-page.module.css'

/** Before the room opens: who is here already, and what one can do meanwhile. The page changes by itself. */
export const WaitingPage = ({ invite }: { invite: ReactNode }) => {
  const { role } = useMe()
  const here = usePeopleHere()
  const { groundRules } = useFacilitation().opening
  const title = useBoard('facts', (facts) => facts.title ?? '')
  return (
    <section className={classes.page} aria-labelledby="waiting">
      <p className={classes.state}>The room is not open yet</p>
      <h2 id="waiting">{title}</h2>
      <p className={classes.lead}>
        {role === 'observer'
          ? 'You will see the whole board, and change nothing. This page turns into the board when the facilitator opens the room.'
          : 'This page turns into the board when the facilitator opens the room. What did you see, what did you make of it, what did you try?'}
      </p>
      <p className={classes.here}>
        <AvatarRow people={here} />
        {here.length === 1 ? 'You are the first.' : `${here.length} are here.`}
      </p>
      {role !== 'observer' && <div className={classes.invite}>{invite}</div>}
      <h3>What holds in the room</h3>
      <ul>
        {groundRules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </section>
  )
}
