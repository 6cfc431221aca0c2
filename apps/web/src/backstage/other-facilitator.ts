import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { firstName } from '../kit/person-color.ts'
import { useRoom } from '../room/room-context.tsx'
import { useAgenda, useBoard } from '../room/use-board.ts'
import { usePerson } from '../room/use-presence.ts'

/** First name of whoever holds the room; null where nobody does. */
export const useHolderName = (): string | null => {
  const holder = useAgenda((agenda) => agenda.holder)
  const person = usePerson(holder)
  return person ? firstName(person.name) : null
}

/** How the other facilitators who are here are called in a sentence; null where there is none. */
export const useOtherName = (): string | null => {
  const { me, presence } = useRoom()
  // By who comes and goes: where everybody looks changes many times a second.
  const here = useStore(
    presence.seen,
    useShallow((seen) => [...seen.keys()]),
  )
  const [first, second] = useBoard('people', (people) =>
    here.flatMap((id) => {
      const person = people.get(id)
      const facilitates = person?.role === 'facilitator' || person?.role === 'cofacilitator'
      return person && facilitates && id !== me.id ? [person.name] : []
    }),
  )
  return first === undefined ? null : second === undefined ? firstName(first) : 'the facilitators'
}
