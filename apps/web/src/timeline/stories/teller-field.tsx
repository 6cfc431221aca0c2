import { Select } from '@mantine/core'
import { isStage } from '@second-story/board'
import { type Ref, useId, useMemo } from 'react'
import { useBoard } from '../../room/use-board.ts'
import { useMe } from '../../room/use-me.ts'
import { usePeopleHere } from '../../room/use-presence.ts'
import classes from './teller-field.module.css'

export interface TellerFieldProps {
  /** personId; null for whoever writes. */
  value: string | null
  onChange(personId: string | null): void
  field: Ref<HTMLInputElement>
  /** It was asked for just now. */
  takeFocus?: boolean
}

/** Whose story it is that is written down here: who is in the room first, by a few letters of the name. */
export const TellerField = ({ value, onChange, field, takeFocus = false }: TellerFieldProps) => {
  const id = useId()
  const me = useMe()
  const here = usePeopleHere()
  const people = useBoard('people', (all) => all)
  const data = useMemo(() => {
    const present = here.filter(({ role }) => role !== 'observer').map(({ id, name }) => ({ id, name }))
    const ids = new Set(here.map(({ id }) => id))
    const others = [...people]
      .filter(([id, person]) => !ids.has(id) && !isStage(person))
      .map(([id, { name }]) => ({ id, name }))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
    const item = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name })
    const not = ({ id }: { id: string }): boolean => id !== me.id
    const groups = [
      { group: 'In the room', items: present.filter(not).map(item) },
      { group: 'Not here now', items: others.filter(not).map(item) },
    ]
    return groups.filter(({ items }) => items.length > 0)
  }, [here, people, me])
  return (
    <div className={classes.field}>
      <label htmlFor={id}>Told aloud by</label>
      <Select
        id={id}
        ref={field}
        className={classes.name}
        classNames={{ input: classes.input, options: classes.options }}
        variant="unstyled"
        size="xs"
        placeholder="nobody: these are your own words"
        data={data}
        value={value}
        onChange={onChange}
        autoFocus={takeFocus}
        searchable
        clearable
        selectFirstOptionOnChange
        withScrollArea={false}
        limit={40}
        nothingFoundMessage="Nobody of that name"
        comboboxProps={{ position: 'bottom-start', withinPortal: true, width: 260 }}
      />
    </div>
  )
}
