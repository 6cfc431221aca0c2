import { Popover, UnstyledButton } from '@mantine/core'
import { AvatarRow } from '../kit/avatar.tsx'
import { usePeopleHere } from '../room/use-presence.ts'
import { inOrderOfSight } from './order.ts'
import classes from './people-here.module.css'
import { PeopleList } from './people-list.tsx'

/** Who has the board open: five faces and a number, everyone by name behind them. Nothing is said when they change. */
export const PeopleHere = () => {
  const people = inOrderOfSight(usePeopleHere())
  const faces = people.map(({ id, name, rest }) => ({ id, name, dimmed: rest === 'idle' }))
  return (
    <Popover position="bottom-end" width={380} trapFocus returnFocus shadow="xl">
      <Popover.Target>
        <UnstyledButton
          className={classes.faces}
          aria-label={people.length === 1 ? '1 person here' : `${people.length} people here`}
        >
          <AvatarRow people={faces} />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes.list} tabIndex={0} role="group" aria-label="Who is here">
          <PeopleList people={people} />
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
