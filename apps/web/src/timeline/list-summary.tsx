import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { memo } from 'react'
import { useUi } from '../room/ui-store.ts'
import { useMay, useMe } from '../room/use-me.ts'
import { HiddenToggle } from './hidden-toggle.tsx'
import classes from './list-summary.module.css'
import { FilterButton } from './reading/filter-button.tsx'
import type { Layout } from './reading/layout.ts'
import { useBarShown } from './reading/use-bar-shown.ts'
import { useZone } from './use-entry.ts'

/** Says once what zone the times are in, how much there is, and how much of it is folded. */
export const ListSummary = memo(({ layout }: { layout: Layout }) => {
  const { total, folded } = layout
  const barShown = useBarShown(layout, true)
  const zone = useZone()
  const mayAdd = useMay('timeline')
  const proposes = useMe().role === 'participant'
  const setAdding = useUi((ui) => ui.setAdding)
  return (
    <div className={classes.summary}>
      <span>
        {total.toLocaleString('en')} {total === 1 ? 'entry' : 'entries'}, times in {zone}
        {folded > 0 &&
          `. ${(total - folded).toLocaleString('en')} shown, ${folded.toLocaleString('en')} lines of talk folded, none removed`}
      </span>
      <HiddenToggle />
      {total > 0 && !barShown && <FilterButton />}
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
})
ListSummary.displayName = 'ListSummary'
