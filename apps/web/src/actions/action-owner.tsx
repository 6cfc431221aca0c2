import { type Action, editAction, isStage, NAME_CHARS } from '@second-story/board'
import { IconPlus } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { Avatar } from '../kit/avatar.tsx'
import { OfferedField } from '../kit/offered-field.tsx'
import { useRoom } from '../room/room-context.tsx'
import { useBoard } from '../room/use-board.ts'
import classes from './actions.module.css'
import { ownerName, ownerNamed } from './owner.ts'

export interface ActionCellProps {
  action: Action
  mayEdit: boolean
}

/** One owner by name; somebody who says yes. */
export const ActionOwner = ({ action, mayEdit }: ActionCellProps) => {
  const [writing, setWriting] = useState(false)
  const name = useBoard('people', (people) => ownerName(action.owner, people))
  if (writing) return <OwnerField action={action} name={name} onDone={() => setWriting(false)} />
  const inner = name === '' ? null : <Named owner={action.owner} name={name} />
  if (!mayEdit) return <span className={classes.cell}>{inner ?? <em>No owner yet</em>}</span>
  return (
    <button
      type="button"
      id={`owner-${action.id}`}
      className={classes.cell}
      data-empty={inner === null || undefined}
      aria-label={
        inner === null ? `Owner of ${action.title ?? ''}` : `Owner of ${action.title ?? ''}: ${name}`
      }
      onClick={() => setWriting(true)}
    >
      {inner ?? (
        <>
          <IconPlus size={14} stroke={1.5} aria-hidden />
          Owner
        </>
      )}
    </button>
  )
}

const Named = ({ owner, name }: { owner: Action['owner']; name: string }) => (
  <>
    {owner && 'personId' in owner && <Avatar personId={owner.personId} name={name} decorative />}
    <span dir="auto">{name}</span>
  </>
)

interface OwnerFieldProps {
  action: Action
  name: string
  onDone(): void
}

const OwnerField = ({ action, name, onDone }: OwnerFieldProps) => {
  const { doc } = useRoom()
  const people = useBoard('people', (all) => all)
  const names = [...people.values()].flatMap((person) => (isStage(person) ? [] : person.name))
  const [typed, setTyped] = useState(name)
  const left = useRef(false)
  const commit = (text: string): void => {
    // A field that goes away loses the focus as well.
    if (left.current) return
    left.current = true
    if (text.trim() !== name) editAction(doc, action.id, { owner: ownerNamed(text, people) })
    onDone()
  }
  return (
    <OfferedField
      size="sm"
      autoFocus
      aria-label={`Owner of ${action.title ?? ''}`}
      placeholder="Name"
      value={typed}
      data={[...new Set(names)]}
      limit={30}
      withScrollArea={false}
      classNames={{ options: classes.options }}
      maxLength={NAME_CHARS}
      onChange={setTyped}
      onTake={commit}
      onBlur={() => commit(typed)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        left.current = true
        onDone()
      }}
    />
  )
}
