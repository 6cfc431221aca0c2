import { Avatar } from '../kit/avatar.tsx'
import { ROLE_WORDS } from '../kit/roles.ts'
import { clockTime } from '../kit/zoned.ts'
import { useAgenda, useBoard } from '../room/use-board.ts'
import { useMe } from '../room/use-me.ts'
import type { PersonHere } from '../room/use-presence.ts'
import classes from './people-list.module.css'

/** Everyone who is here: by name and role, and where they look. */
export const PeopleList = ({ people }: { people: readonly PersonHere[] }) => (
  <ul className={classes.list}>
    {people.map((person) => (
      <PersonRow key={person.id} person={person} />
    ))}
  </ul>
)

const PersonRow = ({ person }: { person: PersonHere }) => {
  const { id } = useMe()
  const holder = useAgenda((agenda) => agenda.holder)
  const role = person.role === null ? null : ROLE_WORDS[person.role].name
  const about = [role, person.id === holder ? 'holds the room' : null, person.job].filter(Boolean).join(', ')
  return (
    <li className={classes.row}>
      <Avatar personId={person.id} name={person.name} dimmed={person.rest !== 'here'} decorative />
      <span className={classes.words}>
        <b>
          {person.name}
          {person.id === id && <span className={classes.you}> (you)</span>}
        </b>
        <span>{about}</span>
        <Where person={person} />
      </span>
    </li>
  )
}

const Where = ({ person: { entryId, rest } }: { person: PersonHere }) => {
  const entry = useBoard('timeline', ({ byId }) => (entryId === null ? undefined : byId.get(entryId)))
  const zone = useBoard('facts', (facts) => facts.timeZone ?? 'UTC')
  if (rest !== 'here') return <span>{rest === 'idle' ? 'idle' : 'away'}</span>
  if (!entry) return null
  return (
    <span className={classes.where}>
      at {entry.at ? clockTime(entry.at, zone) : 'an entry without a time'}: {entry.text}
    </span>
  )
}
