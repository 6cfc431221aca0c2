import { type Action, editAction, isStage, ownerOf } from '@second-story/board'
import { ActionIcon, Autocomplete, Button, Checkbox, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { memo } from 'react'
import { Chip } from '../kit/chip.tsx'
import { useRoom } from '../room/room-context.tsx'
import { SharedText } from '../room/shared-text.tsx'
import { useAgenda, useBoard } from '../room/use-board.ts'
import { useMay, useMe } from '../room/use-me.ts'
import { useOrder } from '../room/use-order.ts'
import { usePerson } from '../room/use-presence.ts'
import classes from './actions.module.css'
import { daysUntil, isFarOff } from './due.ts'
import { ownerName, ownerNamed } from './owner.ts'

/** One action with its owner and day. A row renders when its own action changes and for nobody else's. */
export const ActionRow = memo(({ actionKey }: { actionKey: string }) => {
  const action = useBoard('actions', (actions) => actions.get(actionKey))
  const { id } = useMe()
  const mayWrite = useMay('actions')
  const proposer = ownerOf(actionKey)
  const mine = proposer === null ? mayWrite : mayWrite && proposer === id
  if (!action) return null
  return (
    <li className={classes.row} data-proposal={proposer !== null || undefined}>
      <ActionTitle action={action} mayEdit={mine} />
      <ActionOwner action={action} mayEdit={mine} />
      <ActionDue action={action} mayEdit={mine} />
      {mine && <HideAction action={action} />}
    </li>
  )
})
ActionRow.displayName = 'ActionRow'

const ActionTitle = ({ action, mayEdit }: { action: Action; mayEdit: boolean }) => {
  const { doc } = useRoom()
  const proposer = usePerson(ownerOf(action.id) ?? action.proposedBy)
  const { role } = useMe()
  const mayClose = mayEdit && role !== 'participant'
  return (
    <div className={classes.what}>
      {mayClose && (
        <Checkbox
          aria-label={`Done: ${action.title ?? ''}`}
          checked={action.status === 'done'}
          onChange={(event) =>
            editAction(doc, action.id, { status: event.currentTarget.checked ? 'done' : 'open' })
          }
        />
      )}
      <div className={classes.grow}>
        {mayEdit ? (
          <SharedText
            label="Action"
            value={action.title ?? ''}
            draftKey={`action:${action.id}:title`}
            maxLength={500}
            isValid={(title) => title.trim() !== ''}
            write={(title) => editAction(doc, action.id, { title: title.trim() })}
            className={classes.title}
          />
        ) : (
          <span className={classes.title}>{action.title}</span>
        )}
        {proposer && (
          <p className={classes.from}>
            <Chip tone="outline">Proposed by {proposer.name}</Chip>
            {ownerOf(action.id) !== null && <AcceptAction actionKey={action.id} />}
          </p>
        )}
      </div>
    </div>
  )
}

/** Takes a proposal on: for facilitators and the scribe, while actions can be written. */
const AcceptAction = ({ actionKey }: { actionKey: string }) => {
  const order = useOrder()
  const { role } = useMe()
  const mayAccept = useMay('actions') && role !== 'participant'
  if (!mayAccept) return null
  return (
    <>
      <Button
        size="xs"
        variant="subtle"
        disabled={order.slow}
        onClick={() => void order.send({ do: 'accept', root: 'actions', key: actionKey })}
      >
        Accept
      </Button>
      {order.error}
    </>
  )
}

const ActionOwner = ({ action, mayEdit }: { action: Action; mayEdit: boolean }) => {
  const { doc } = useRoom()
  const people = useBoard('people', (all) => all)
  const name = ownerName(action.owner, people)
  if (!mayEdit) return <span className={classes.cell}>{name || 'No owner yet'}</span>
  const commit = (typed: string): void => {
    if (typed.trim() !== name) editAction(doc, action.id, { owner: ownerNamed(typed, people) })
  }
  return (
    <Autocomplete
      id={`owner-${action.id}`}
      key={name}
      aria-label={`Owner of ${action.title ?? 'this action'}`}
      placeholder="Owner"
      defaultValue={name}
      data={[...new Set([...people.values()].flatMap((person) => (isStage(person) ? [] : person.name)))]}
      maxLength={80}
      onOptionSubmit={commit}
      onBlur={(event) => commit(event.currentTarget.value)}
    />
  )
}

const ActionDue = ({ action, mayEdit }: { action: Action; mayEdit: boolean }) => {
  const { doc, now } = useRoom()
  const meetingAt = useAgenda((agenda) => agenda.meetingStartedAt) ?? now()
  const days = daysUntil(action.due, meetingAt)
  if (!mayEdit) return <span className={classes.cell}>{action.due ?? 'No date yet'}</span>
  return (
    <div>
      <TextInput
        type="date"
        aria-label={`Due day of ${action.title ?? 'this action'}`}
        key={action.due}
        defaultValue={action.due ?? ''}
        onBlur={({ currentTarget: { value } }) =>
          value !== (action.due ?? '') && editAction(doc, action.id, { due: value || null })
        }
      />
      {isFarOff(action.due, meetingAt) && (
        <p className={classes.hint}>{days} days. What part of it fits into thirty?</p>
      )}
    </div>
  )
}

const HideAction = ({ action }: { action: Action }) => {
  const { doc } = useRoom()
  return (
    <ActionIcon
      aria-label={`Take away: ${action.title ?? ''}`}
      title="Take away"
      onClick={() => editAction(doc, action.id, { hidden: true })}
    >
      <IconX size={16} stroke={1.5} />
    </ActionIcon>
  )
}
