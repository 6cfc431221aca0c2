import { ActionIcon } from '@mantine/core'
import { IconMicrophone } from '@tabler/icons-react'
import { type Ref, useState } from 'react'
import { TellerField } from './teller-field.tsx'

interface TellerProps {
  /** Who keeps the notes is asked first; a facilitator presses a button for it. */
  asked: boolean
  saidBy: string | null
  field: Ref<HTMLInputElement>
  onChange(personId: string | null): void
}

/** Whose story is written down, where somebody tells it aloud. */
export const Teller = ({ asked, saidBy, field, onChange }: TellerProps) => {
  const [opened, setOpened] = useState(false)
  if (asked || opened || saidBy !== null)
    return (
      <TellerField field={field} value={saidBy} onChange={onChange} takeFocus={opened && saidBy === null} />
    )
  return (
    <ActionIcon
      size={26}
      style={{ float: 'right' }}
      aria-label="Somebody tells it aloud"
      title="Somebody tells it aloud"
      onClick={() => setOpened(true)}
    >
      <IconMicrophone size={14} stroke={1.5} aria-hidden />
    </ActionIcon>
  )
}
