import { Button } from '@mantine/core'
import { IconHandStop } from '@tabler/icons-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import { Avatar } from '../kit/avatar.tsx'
import { Chip } from '../kit/chip.tsx'
import { ROLE_WORDS } from '../kit/roles.ts'
import { clockTime } from '../kit/zoned.ts'
import { useRoom } from '../room/room-context.tsx'
import { BesideThing } from '../room/under-thing.tsx'
import { useAgenda, useBoard } from '../room/use-board.ts'
import { useMe } from '../room/use-me.ts'
import type { PersonHere } from '../room/use-presence.ts'
import { AboutYou } from './about-you.tsx'
import classes from './people-list.module.css'
import { shownOneByOne } from './shown-people.ts'

/** Who is here: by name and role, and where they look. One's own entry opens what was said at the door. */
export const PeopleList = ({ people }: { people: readonly PersonHere[] }) => {
  const { id } = useMe()
  const known = useBoard('people', (all) => all)
  const hands = useBoard('hands', (all) => all)
  const shown = shownOneByOne(people, known, hands, id)
  const others = people.length - shown.length
  return (
    <ul className={classes.list}>
      {shown.map((person) => (
        <PersonRow key={person.id} person={person} />
      ))}
      {others > 0 && <li className={classes.others}>and {others} more</li>}
    </ul>
  )
}

const THERE_WORDS = { there: 'was there', informed: 'was informed', new: 'new to it' } as const

const PersonRow = ({ person }: { person: PersonHere }) => {
  const { id, role } = useMe()
  const [open, setOpen] = useState(false)
  const holds = useAgenda((agenda) => agenda.holder === person.id)
  const speaks = useAgenda((agenda) => agenda.called === person.id)
  const waits = useBoard('hands', (hands) => hands.has(person.id))
  const there = useBoard('people', (all) => all.get(person.id)?.there)
  const about = [
    person.role === null ? null : ROLE_WORDS[person.role].name,
    person.job,
    there && THERE_WORDS[there],
  ]
  const own = person.id === id
  return (
    <li>
      <div className={classes.row}>
        <Avatar personId={person.id} name={person.name} dimmed={person.rest !== 'here'} decorative />
        <span className={classes.words}>
          <b>
            {person.name}
            {own && <span className={classes.you}> (you)</span>}
          </b>
          <span>{about.filter(Boolean).join(', ')}</span>
          <Where person={person} />
        </span>
        <BesideThing link={{ kind: 'person', id: person.id }} />
        {holds && <Chip tone="accent">Holds the room</Chip>}
        {speaks ? <Chip tone="now">Has the word</Chip> : waits && <HandUp />}
        {own && role !== 'observer' && (
          <Button size="xs" variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
            About you
          </Button>
        )}
      </div>
      {own && open && <AboutYou />}
    </li>
  )
}

const HandUp = () => (
  <span className={classes.hand} title="Waits to speak">
    <IconHandStop size={16} stroke={1.5} role="img" aria-label="waits to speak" />
  </span>
)

const Where = ({ person: { id, rest } }: { person: PersonHere }) => {
  const { presence } = useRoom()
  const entryId = useStore(presence.seen, (seen) => seen.get(id)?.entryId ?? null)
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
