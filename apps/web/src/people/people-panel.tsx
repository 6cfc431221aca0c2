import { IconUsers } from '@tabler/icons-react'
import { usePeopleHere } from '../room/use-presence.ts'
import { inOrderOfSight } from './order.ts'
import classes from './panel.module.css'
import { PeopleList } from './people-list.tsx'

/** Who is here, at length. */
export const PeoplePanel = () => {
  const people = inOrderOfSight(usePeopleHere())
  return (
    <section className={classes.panel} aria-labelledby="people-here">
      <h2 id="people-here">
        <IconUsers size={14} stroke={1.5} aria-hidden />
        Here now <span>{people.length}</span>
      </h2>
      <PeopleList people={people} />
    </section>
  )
}
