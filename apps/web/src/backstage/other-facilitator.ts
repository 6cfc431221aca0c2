import { firstName } from '../kit/person-color.ts'
import { useAgenda } from '../room/use-board.ts'
import { useMe } from '../room/use-me.ts'
import { usePeopleHere, usePerson } from '../room/use-presence.ts'

/** First name of whoever holds the room; null where nobody does. */
export const useHolderName = (): string | null => {
  const holder = useAgenda((agenda) => agenda.holder)
  const person = usePerson(holder)
  return person ? firstName(person.name) : null
}

/** How the other facilitators who are here are called in a sentence; null where there is none. */
export const useOtherName = (): string | null => {
  const me = useMe()
  const [first, second] = usePeopleHere().filter(
    ({ id, role }) => id !== me.id && (role === 'facilitator' || role === 'cofacilitator'),
  )
  return !first ? null : second ? 'the facilitators' : firstName(first.name)
}
