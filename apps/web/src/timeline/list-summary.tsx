import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useUi } from '../room/ui-store.ts'
import { useMay, useMe } from '../room/use-me.ts'
import { HiddenToggle } from './hidden-toggle.tsx'
import classes from './list-summary.module.css'
import { useZone } from './use-entry.ts'

/** Says once what zone the times are in, and how much there is. */
export const ListSummary = ({ entries }: { entries: number }) => {
  const zone = useZone()
  const mayAdd = useMay('timeline')
  const proposes = useMe().role === 'participant'
  const setAdding = useUi((ui) => ui.setAdding)
  return (
    <div className={classes.summary}>
      <span>
        {entries.toLocaleString('en')} {entries === 1 ? 'entry' : 'entries'}, times in {zone}
      </span>
      <HiddenToggle />
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
