import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Avatar } from '../kit/avatar.tsx'
import { firstName } from '../kit/person-color.ts'
import { useUi } from '../room/ui-store.ts'
import { useAgenda } from '../room/use-board.ts'
import { useMay, useMe } from '../room/use-me.ts'
import { usePerson } from '../room/use-presence.ts'
import classes from './follow-bar.module.css'
import { offersBack } from './following.ts'
import { HiddenToggle } from './hidden-toggle.tsx'
import { usePane } from './pane-store.ts'
import { FilterButton } from './reading/filter-button.tsx'

/** Above the timeline beside the notes: whom it follows, and a way to add an entry. */
export const FollowBar = () => {
  const holder = useAgenda((agenda) => agenda.holder)
  const person = usePerson(holder)
  const away = usePane(({ following }) => offersBack(following))
  const mayAdd = useMay('timeline')
  const proposes = useMe().role === 'participant'
  const setAdding = useUi((ui) => ui.setAdding)
  return (
    <div className={classes.bar}>
      {person && holder && <Avatar personId={holder} name={person.name} size="xs" decorative />}
      <span className={classes.whom}>
        {person ? `${away ? 'Looking elsewhere than' : 'Following'} ${firstName(person.name)}` : 'Timeline'}
      </span>
      <HiddenToggle />
      <FilterButton />
      {mayAdd && (
        <Button
          className={classes.add}
          size="xs"
          variant="subtle"
          leftSection={<IconPlus size={14} stroke={1.5} aria-hidden />}
          aria-keyshortcuts="C"
          onClick={() => setAdding(true)}
        >
          {proposes ? 'Propose an entry' : 'Entry'}
        </Button>
      )}
    </div>
  )
}
