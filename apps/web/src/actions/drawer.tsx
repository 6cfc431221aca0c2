import { type Action, editAction, ORIGIN, ownerOf, removeWords, usualDue } from '@second-story/board'
import { Button } from '@mantine/core'
import { memo } from 'react'
import { firstName } from '../kit/person-color.ts'
import { EntryRef } from '../room/entry-ref.tsx'
import { useRoom } from '../room/room-context.tsx'
import { useAgenda, useBoard } from '../room/use-board.ts'
import { useIsFacilitator, useMay, useMe } from '../room/use-me.ts'
import { useOrder } from '../room/use-order.ts'
import { usePerson } from '../room/use-presence.ts'
import classes from './actions.module.css'
import { AskedLine } from './asked-line.tsx'
import { useActionsPane } from './pane-store.ts'

/** Fixes that came up early and were parked: the drawer is open now. Each is taken up, or left. */
export const Drawer = ({ keys }: { keys: readonly string[] }) => {
  const open = useAgenda(({ box, state }) => box === 'remediation' || state === 'closed')
  if (keys.length === 0) return null
  return (
    <section className={classes.drawer} aria-labelledby="drawer">
      <h2 id="drawer">{keys.length === 1 ? 'One fix was parked' : `${keys.length} fixes were parked`}</h2>
      <p>
        {open
          ? 'The drawer is open. Does any of them answer something on the timeline?'
          : 'They wait here until Remediation.'}
      </p>
      <ul>
        {keys.map((key) => (
          <ParkedRow key={key} actionKey={key} />
        ))}
      </ul>
    </section>
  )
}

const ParkedRow = memo(({ actionKey }: { actionKey: string }) => {
  const action = useBoard('actions', (all) => all.get(actionKey))
  const proposer = usePerson(ownerOf(actionKey) ?? action?.proposedBy)
  const { role } = useMe()
  const mayWrite = useMay('actions') && role !== 'participant'
  if (!action) return null
  const entryId = action.from?.[0]
  return (
    <li>
      <span className={classes.parked}>
        <span dir="auto">{action.title}</span>
        <small>
          {proposer && `${firstName(proposer.name)}${entryId ? ', at ' : ''}`}
          {entryId && <EntryRef entryId={entryId} />}
        </small>
      </span>
      {mayWrite && <Choices action={action} />}
      <AskedLine action={action} />
    </li>
  )
})
ParkedRow.displayName = 'ParkedRow'

const Choices = ({ action }: { action: Action }) => {
  const { doc, view, stamp, now } = useRoom()
  const order = useOrder()
  const isFacilitator = useIsFacilitator()
  const meetingAt = useAgenda(({ meetingStartedAt }) => meetingStartedAt)
  const proposal = ownerOf(action.id) !== null
  const open = (key: string): void => {
    const due = action.due ?? usualDue(meetingAt ?? now())
    doc.transact(() => editAction(doc, key, { status: 'open', due }), ORIGIN.person)
  }
  const takeUp = async (): Promise<void> => {
    if (!proposal) return open(action.id)
    // What is somebody's proposal becomes the board's first; the answer comes after the change it made.
    if (!(await order.send({ do: 'accept', root: 'actions', key: action.id }))) return
    const taken = view.get('actions').get(action.id)?.mergedInto
    if (taken) open(taken)
  }
  const leave = (): void => {
    if (!proposal) return useActionsPane.getState().ask(action.id, 'drop')
    const { personId, at } = stamp()
    removeWords(doc, action.id, personId, at)
  }
  return (
    <span className={classes.choices}>
      <Button
        size="xs"
        variant="default"
        disabled={order.slow}
        aria-label={`Take up: ${action.title ?? ''}`}
        onClick={() => void takeUp()}
      >
        Take up
      </Button>
      {(!proposal || isFacilitator) && (
        <Button size="xs" variant="subtle" aria-label={`Leave it: ${action.title ?? ''}`} onClick={leave}>
          Leave it
        </Button>
      )}
      {order.error}
    </span>
  )
}
