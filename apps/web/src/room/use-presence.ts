import type { Person, Role } from '@second-story/board'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { type Here, writingAt } from './presence.ts'
import { useRoom } from './room-context.tsx'
import { useBoard } from './use-board.ts'

/** Somebody who is in the room now. */
export interface PersonHere extends Here {
  readonly role: Role | null
  readonly job: string
}

/** Everyone who has the board open, by name; this person is among them. Hears nothing of where they look. */
export const usePeopleHere = (): readonly PersonHere[] => {
  const { presence } = useRoom()
  const here = useStore(presence.here)
  const people = useBoard('people', (all) => all)
  return useMemo(
    () =>
      here
        .map((one) => withPerson(one, people.get(one.id)))
        .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1)),
    [here, people],
  )
}

/** personIds of others who read this entry now and are awake. */
export const useHereAt = (entryId: string): readonly string[] => {
  const { presence, me } = useRoom()
  return useStore(
    presence.seen,
    useShallow((seen) =>
      [...seen.values()]
        .filter((one) => one.entryId === entryId && one.rest === 'here' && one.id !== me.id)
        .map(({ id }) => id),
    ),
  )
}

/** personIds of others who change the fields of this entry now. */
export const useEditingAt = (entryId: string): readonly string[] => {
  const { presence, me } = useRoom()
  return useStore(
    presence.seen,
    useShallow((seen) =>
      [...seen.values()]
        .filter((one) => one.editing === entryId && one.rest !== 'away' && one.id !== me.id)
        .map(({ id }) => id),
    ),
  )
}

/** Names of others who write about this entry under this lens just now. */
export const useWritersAt = (entryId: string, lens: string): readonly string[] => {
  const { presence, me } = useRoom()
  const place = writingAt(entryId, lens)
  return useStore(
    presence.seen,
    useShallow((seen) =>
      [...seen.values()]
        .filter((one) => one.writing === place && one.rest === 'here' && one.id !== me.id)
        .map(({ name }) => name),
    ),
  )
}

/** A person of the review, present or not; undefined where nobody has that id. */
export const usePerson = (personId: string | null | undefined): Person | undefined =>
  useBoard('people', (people) => (personId ? people.get(personId) : undefined))

/** Tells everyone which entry this person reads. */
export const useSetLooking = (): ((entryId: string | null) => void) => useRoom().presence.setLooking

const withPerson = (seen: Here, person: Person | undefined): PersonHere => ({
  ...seen,
  name: person?.name ?? seen.name,
  role: person?.role ?? null,
  job: person?.job ?? '',
})
