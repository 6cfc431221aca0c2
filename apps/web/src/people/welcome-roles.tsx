import { Avatar, AvatarRow } from '../kit/avatar.tsx'
import { firstName } from '../kit/person-color.ts'
import { useAgenda } from '../room/use-board.ts'
import { type PersonHere, usePeopleHere } from '../room/use-presence.ts'
import classes from './welcome-pane.module.css'

/** Who does what for the room, of those who are here. */
export const Roles = () => {
  const here = usePeopleHere()
  const holder = useAgenda((agenda) => agenda.holder)
  const conducts = here.find(({ id }) => id === holder)
  const leads = conducts ? firstName(conducts.name) : 'whoever conducts'
  const others = here.filter(({ role }) => role === 'participant')
  const readers = here.filter(({ role }) => role === 'observer').length
  return (
    <ul className={classes.roles} aria-label="Who does what">
      {conducts && <RoleOf person={conducts} does="facilitates" note="Keeps time and asks." />}
      {here
        .filter(({ role }) => role === 'scribe')
        .map((person) => (
          <RoleOf
            key={person.id}
            person={person}
            does="writes"
            note="What was said and seen, not what it means."
          />
        ))}
      {here
        .filter(({ id, role }) => id !== holder && (role === 'cofacilitator' || role === 'facilitator'))
        .map((person) => (
          <RoleOf
            key={person.id}
            person={person}
            does="shadows"
            note={`Learns beside ${leads}, and may take over.`}
          />
        ))}
      {others.length + readers > 0 && (
        <li>
          <AvatarRow people={others} most={4} />
          <p>
            {others.length > 0 &&
              (others.length === 1 ? 'One tells and asks. ' : `${others.length} tell and ask. `)}
            {readers > 0 &&
              (readers === 1 ? 'One observer reads along.' : `${readers} observers read along.`)}
          </p>
        </li>
      )}
    </ul>
  )
}

const RoleOf = ({ person, does, note }: { person: PersonHere; does: string; note: string }) => (
  <li>
    <span className={classes.who}>
      <Avatar personId={person.id} name={person.name} decorative />
      <b>
        {firstName(person.name)} {does}
      </b>
    </span>
    <p>{note}</p>
  </li>
)
