import { type ActionPatch, editAction, isStage, NAME_CHARS, ORIGIN, soakEnd } from '@second-story/board'
import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { announce } from '../kit/live-region.tsx'
import { OfferedField } from '../kit/offered-field.tsx'
import { useRoom } from '../room/room-context.tsx'
import { useBoard } from '../room/use-board.ts'
import classes from './actions.module.css'

export interface SoakFormProps {
  /** Keys of the actions that soak together. */
  keys: readonly string[]
  onDone(): void
}

/** Who comes back to it, and on which day: a small group, two working days later. */
export const SoakForm = ({ keys, onDone }: SoakFormProps) => {
  const { doc, view, now } = useRoom()
  const [before] = useState(() => view.get('actions').get(keys[0] ?? ''))
  const [until, setUntil] = useState(() => before?.soakUntil?.slice(0, 10) ?? soakEnd(now()))
  const [soakers, setSoakers] = useState<readonly string[]>([...(before?.soakers ?? [])])
  const [typed, setTyped] = useState('')
  const all = named(soakers, typed)
  const soak = (event: FormEvent): void => {
    event.preventDefault()
    // A name that is still in the field counts; Enter in it only takes the name.
    const patch: ActionPatch = { status: 'soaking', soakUntil: until, soakers: [...all] }
    doc.transact(() => keys.forEach((key) => editAction(doc, key, patch)), ORIGIN.person)
    announce(`Soaking until ${until}.`)
    onDone()
  }
  return (
    <form
      className={classes.asked}
      aria-label="Let it soak"
      onSubmit={soak}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone()
      }}
    >
      <p className={classes.askedWords}>Three people, two working days, then decide.</p>
      {soakers.map((name) => (
        <span key={name} className={classes.soaker}>
          <span dir="auto">{name}</span>
          <ActionIcon
            size="sm"
            aria-label={`Without ${name}`}
            onClick={() => setSoakers(soakers.filter((one) => one !== name))}
          >
            <IconX size={14} stroke={1.5} aria-hidden />
          </ActionIcon>
        </span>
      ))}
      <Soaker
        typed={typed}
        without={soakers}
        onType={setTyped}
        onAdd={(name) => {
          setSoakers(named(soakers, name))
          setTyped('')
        }}
      />
      <TextInput
        type="date"
        aria-label="Until"
        value={until}
        required
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" variant="default" disabled={until === ''}>
        Let it soak
      </Button>
      <Button size="xs" variant="subtle" onClick={onDone}>
        Cancel
      </Button>
    </form>
  )
}

const named = (soakers: readonly string[], name: string): readonly string[] => {
  const trimmed = name.trim()
  return trimmed === '' || soakers.includes(trimmed) ? soakers : [...soakers, trimmed]
}

interface SoakerProps {
  typed: string
  without: readonly string[]
  onType(name: string): void
  onAdd(name: string): void
}

const Soaker = ({ typed, without, onType, onAdd }: SoakerProps) => {
  const people = useBoard('people', (all) => all)
  const names = [...people.values()].flatMap((person) => (isStage(person) ? [] : person.name))
  return (
    <OfferedField
      className={classes.grow}
      autoFocus
      aria-label="Who comes back to it"
      placeholder="Who comes back to it"
      data={[...new Set(names)].filter((name) => !without.includes(name))}
      limit={30}
      withScrollArea={false}
      classNames={{ options: classes.options }}
      value={typed}
      maxLength={NAME_CHARS}
      onChange={onType}
      onTake={(name) => name.trim() !== '' && onAdd(name)}
    />
  )
}
