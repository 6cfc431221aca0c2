import { TakeAway } from '../closing/take-away.tsx'
import { useMe } from '../room/use-me.ts'
import classes from './strip-line.module.css'

/** Over a pane that is looked at after the meeting: what can still be changed, and the record to take away. */
export const Ended = () => {
  const { role } = useMe()
  return (
    <div className={classes.line}>
      <p>
        <b>The meeting has ended.</b>{' '}
        {STILL[role === 'participant' ? 'own' : role === 'observer' ? 'none' : 'all']}
      </p>
      <TakeAway bare />
    </div>
  )
}

const STILL = {
  own: 'You can still mend or withdraw your own words.',
  none: 'The board can still be read.',
  all: 'Facts, notes, factors and actions can still be written.',
} as const
