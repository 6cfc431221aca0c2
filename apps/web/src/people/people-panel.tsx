import { Panel } from '../kit/panel.tsx'
import { IconUsers } from '@tabler/icons-react'
import { usePeopleHere } from '../room/use-presence.ts'
import { inOrderOfSight } from './order.ts'
import { PeopleList } from './people-list.tsx'

/** Who is here, at length. */
export const PeoplePanel = () => {
  const people = inOrderOfSight(usePeopleHere())
  return (
    <Panel icon={IconUsers} title="Here now" count={people.length}>
      <PeopleList people={people} />
    </Panel>
  )
}
