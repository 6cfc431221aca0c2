import { firstName } from '../kit/person-color.ts'
import { useAgenda } from '../room/use-board.ts'
import { useMe } from '../room/use-me.ts'
import { usePerson } from '../room/use-presence.ts'
import classes from './people-here.module.css'

/** Who holds the room, for everybody: it may change hands within the hour. */
export const Holder = () => {
  const { id } = useMe()
  const holder = useAgenda(({ state, holder: holds }) => (state === 'live' ? holds : null))
  const person = usePerson(holder)
  if (!person) return null
  return (
    <span className={classes.holder}>
      {holder === id ? 'You hold the room' : `${firstName(person.name)} holds the room`}
    </span>
  )
}
