import { type Action, hasSoaked } from '@second-story/board'
import { Button } from '@mantine/core'
import { memo, type ReactNode } from 'react'
import { Chip } from '../kit/chip.tsx'
import { useRoom } from '../room/room-context.tsx'
import { BesideThing } from '../room/under-thing.tsx'
import { useBoard } from '../room/use-board.ts'
import { dayWords } from './action-due.tsx'
import { ActionDetail } from './action-detail.tsx'
import { ActionFrom } from './action-from.tsx'
import { ActionMenu } from './action-menu.tsx'
import classes from './actions.module.css'
import { AskedLine } from './asked-line.tsx'
import { ownerName } from './owner.ts'
import { useActionsPane } from './pane-store.ts'
import { rowId } from './row-id.ts'
import { type Deeds, useDeeds } from './use-deeds.ts'
import { useMeetingAt } from './use-groups.ts'

export interface SetAsideProps {
  id: string
  title: string
  words: string
  keys: readonly string[]
}

/** Actions that are not for this room or not for this hour: why, and the way back. */
export const SetAside = ({ id, title, words, keys }: SetAsideProps) => {
  if (keys.length === 0) return null
  return (
    <section className={classes.aside} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>{words}</p>
      <ul>
        {keys.map((key) => (
          <AsideRow key={key} actionKey={key} />
        ))}
      </ul>
    </section>
  )
}

const AsideRow = memo(({ actionKey }: { actionKey: string }) => {
  const action = useBoard('actions', (all) => all.get(actionKey))
  const looked = useActionsPane((pane) => pane.looked === actionKey)
  const opened = useActionsPane((pane) => pane.opened === actionKey)
  const deeds = useDeeds(action ?? { id: actionKey })
  if (!action) return null
  return (
    <li
      id={rowId(actionKey)}
      tabIndex={-1}
      data-looked={looked || undefined}
      onFocus={() => useActionsPane.getState().look(actionKey)}
    >
      <div className={classes.parked}>
        <span dir="auto">{action.title}</span>
        <Why action={action} />
        <ActionFrom from={action.from} />
      </div>
      <BesideThing link={{ kind: 'action', id: action.id }} />
      <Decide action={action} deeds={deeds} />
      <ActionMenu action={action} deeds={deeds} />
      <AskedLine action={action} />
      {opened && <ActionDetail action={action} deeds={deeds} />}
    </li>
  )
})
AsideRow.displayName = 'AsideRow'

const Why = ({ action }: { action: Action }): ReactNode => {
  const { now } = useRoom()
  const meetingAt = useMeetingAt()
  const owner = useBoard('people', (people) => ownerName(action.owner, people))
  switch (action.status) {
    case 'soaking':
      return (
        <small>
          {hasSoaked(action, now()) ? <Chip tone="accent">Soaked</Chip> : null} Until{' '}
          {action.soakUntil
            ? dayWords(action.soakUntil.slice(0, 10), meetingAt)
            : 'somebody comes back to it'}
          {action.soakers && action.soakers.length > 0 && (
            <>
              , then <span dir="auto">{action.soakers.join(', ')}</span>
            </>
          )}
        </small>
      )
    case 'dropped':
      return <small dir="auto">{action.reason || 'No reason was given.'}</small>
    default:
      return owner === '' ? null : <small dir="auto">{owner}</small>
  }
}

/** What a small group says when it comes back, and the way back from anywhere. */
const Decide = ({ action, deeds }: { action: Action; deeds: Deeds }) => {
  const { now } = useRoom()
  if (!deeds.mayDecide) return null
  const soaked = hasSoaked(action, now())
  return (
    <span className={classes.choices}>
      <Button
        size="xs"
        variant={soaked ? 'default' : 'subtle'}
        aria-label={`${soaked ? 'Keep it' : 'Bring back'}: ${action.title ?? ''}`}
        onClick={() => deeds.setStatus('open')}
      >
        {soaked ? 'Keep it' : 'Bring back'}
      </Button>
      {soaked && (
        <Button
          size="xs"
          variant="subtle"
          aria-label={`Leave it: ${action.title ?? ''}`}
          onClick={() => useActionsPane.getState().ask(action.id, 'drop')}
        >
          Leave it
        </Button>
      )}
    </span>
  )
}
