import { Button, Select } from '@mantine/core'
import classes from './actions.module.css'

export interface ThingPickerProps {
  label: string
  placeholder: string
  none: string
  groups: readonly { readonly group: string; readonly items: readonly { value: string; label: string }[] }[]
  onPick(id: string): void
  onCancel(): void
}

/** So many are listed at a time; typing finds the rest. */
const LISTED = 60

/** Chooses one thing of the board by its words, for whoever has just asked for it. */
export const ThingPicker = ({ label, placeholder, none, groups, onPick, onCancel }: ThingPickerProps) => (
  <div className={classes.asked} role="group" aria-label={label}>
    <Select
      className={classes.grow}
      aria-label={label}
      placeholder={placeholder}
      data={groups.map(({ group, items }) => ({ group, items: [...items] }))}
      searchable
      autoFocus
      defaultDropdownOpened
      // Its own scroller would have to take the focus; a list that belongs to its field need not.
      withScrollArea={false}
      classNames={{ options: classes.options }}
      limit={LISTED}
      nothingFoundMessage={none}
      value={null}
      onChange={(id) => {
        if (id !== null) onPick(id)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
    />
    <Button size="xs" variant="subtle" onClick={onCancel}>
      Cancel
    </Button>
  </div>
)
