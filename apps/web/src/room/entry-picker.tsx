import { isOnBoard } from '@second-story/board'
import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { clockTime } from '../kit/zoned.ts'
import classes from './entry-picker.module.css'
import { useBoard } from './use-board.ts'

export interface EntryPickerProps {
  label: string
  /** Shown above the field; otherwise only read out. */
  labelled?: boolean
  placeholder: string
  /** Key of the entry chosen; null for none. */
  value: string | null
  /** Entries that are not offered. */
  without?: readonly string[]
  onPick(entryId: string | null): void
  /** Escape was pressed. */
  onCancel?(): void
  /** Opens and takes the caret at once: for whoever has just asked for it. */
  autoFocus?: boolean
  size?: 'sm' | 'md'
}

/** So many are listed at a time; typing finds the rest. */
const LISTED = 60

/** Chooses an entry of the timeline by its time or its words. */
export const EntryPicker = ({
  label,
  labelled = false,
  without = [],
  onPick,
  onCancel,
  autoFocus = false,
  size = 'sm',
  ...field
}: EntryPickerProps) => {
  const timeline = useBoard('timeline', (all) => all)
  const zone = useBoard('facts', ({ timeZone }) => timeZone ?? 'UTC')
  const data = useMemo(
    () =>
      timeline.order.flatMap((id) => {
        const entry = timeline.byId.get(id)
        if (!entry || !isOnBoard(entry)) return []
        const time = entry.at ? `${clockTime(entry.at, zone)}  ` : ''
        return [{ value: id, label: `${time}${entry.text ?? ''}` }]
      }),
    [timeline, zone],
  )
  return (
    <Select
      {...(labelled ? { label } : { 'aria-label': label })}
      {...field}
      size={size}
      data={data.filter(({ value }) => !without.includes(value))}
      searchable
      // Its own scroller would have to take the focus; a list that belongs to its field need not.
      withScrollArea={false}
      classNames={{ options: classes.options }}
      clearable
      limit={LISTED}
      nothingFoundMessage="No entry says that"
      onChange={onPick}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel?.()
      }}
      autoFocus={autoFocus}
      defaultDropdownOpened={autoFocus}
      comboboxProps={{ position: 'bottom-start', width: 360 }}
    />
  )
}
