import { type Action, daysUntil, doubtsOf, isFarOff, usualDue } from '@second-story/board'
import { ActionIcon, Button } from '@mantine/core'
import { IconCheck, IconHelp, IconX } from '@tabler/icons-react'
import { useKeptList } from '../room/kept-list.ts'
import { dayWords } from './action-due.tsx'
import classes from './actions.module.css'
import { doubtWords } from './doubt-words.ts'
import { useActionsPane } from './pane-store.ts'
import type { Deeds } from './use-deeds.ts'
import { useMeetingAt } from './use-groups.ts'

/** One question about an action at a time, the weightiest first; one press waves it away. It never stops anybody. */
export const ActionHint = ({ action, deeds }: { action: Action; deeds: Deeds }) => {
  const meetingAt = useMeetingAt()
  const [aside, setAside] = useKeptList('hints-aside')
  const doubts = doubtsOf(action.title ?? '')
  const doubt = [...doubts, ...(action.owner ? [] : ['unowned' as const])].find(
    (one) => !aside.includes(`${one} ${action.id}`),
  )
  if (doubt === undefined || doubt === 'unowned') {
    return (
      <>
        {doubts.length === 0 && <Fine action={action} />}
        {doubt && <p className={classes.ask}>{doubtWords(doubt, '')}</p>}
        {doubt === undefined && <AskRisk action={action} />}
      </>
    )
  }
  const large = doubt === 'rewrite'
  return (
    <div className={classes.hint}>
      <IconHelp size={16} stroke={1.5} aria-hidden />
      <p>
        {doubtWords(doubt, dayWords(action.due ?? usualDue(meetingAt), meetingAt))}
        {large && deeds.mayDecide && (
          <Button size="xs" variant="transparent" onClick={() => deeds.setStatus('planning')}>
            Hand to planning
          </Button>
        )}
      </p>
      <ActionIcon
        size="sm"
        aria-label={`Leave this aside: ${action.title ?? ''}`}
        title="Leave this aside"
        onClick={() => setAside(`${doubt} ${action.id}`)}
      >
        <IconX size={14} stroke={1.5} aria-hidden />
      </ActionIcon>
    </div>
  )
}

/** What there is nothing to ask about. */
const Fine = ({ action }: { action: Action }) => {
  const meetingAt = useMeetingAt()
  const days = daysUntil(action.due, meetingAt)
  const said = ['one thing', 'checkable']
  if (days !== null && days >= 0 && !isFarOff(action.due, meetingAt)) {
    said.push(days === 1 ? '1 day' : `${days} days`)
  }
  return (
    <p className={classes.fine}>
      {said.map((one) => (
        <span key={one}>
          <IconCheck size={14} stroke={1.5} aria-hidden />
          {one}
        </span>
      ))}
    </p>
  )
}

/** Asked once everything else is said. */
const AskRisk = ({ action }: { action: Action }) => {
  const { open } = useActionsPane.getState()
  const opened = useActionsPane((pane) => pane.opened === action.id)
  if (action.risk || opened || !action.due) return null
  return (
    <Button size="xs" variant="transparent" className={classes.risk} onClick={() => open(action.id)}>
      Could this fix cause the next one?
    </Button>
  )
}
