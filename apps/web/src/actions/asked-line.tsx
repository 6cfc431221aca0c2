import {
  type Action,
  editAction,
  LINE_CHARS,
  mergeActions,
  ownerOf,
  standingActions,
} from '@second-story/board'
import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useMemo, useState } from 'react'
import { announce } from '../kit/live-region.tsx'
import { useRoom } from '../room/room-context.tsx'
import { useBoard } from '../room/use-board.ts'
import { WordingHint } from '../room/wording/wording-hint.tsx'
import classes from './actions.module.css'
import { LinkAnswered } from './link-answered.tsx'
import { useActionsPane } from './pane-store.ts'
import { focusRow } from './row-id.ts'
import { SoakForm } from './soak-form.tsx'
import { ThingPicker } from './thing-picker.tsx'

/** What was asked about an action, in a line of its own under it. */
export const AskedLine = ({ action }: { action: Action }) => {
  const what = useActionsPane(({ asked }) => (asked?.key === action.id ? asked.what : null))
  const done = (): void => {
    const { askNothing, opened, open } = useActionsPane.getState()
    askNothing()
    // What was asked may have sent it elsewhere.
    if (opened === action.id && (what === 'drop' || what === 'soak')) open(null)
    focusRow(action.id)
  }
  switch (what) {
    case 'drop':
      return <WhyNot action={action} onDone={done} />
    case 'soak':
      return <SoakForm keys={[action.id]} onDone={done} />
    case 'merge':
      return <MergeInto action={action} onDone={done} />
    case 'answers':
      return <LinkAnswered action={action} onDone={done} />
    case null:
      return null
  }
}

interface AskedProps {
  action: Action
  onDone(): void
}

const WhyNot = ({ action, onDone }: AskedProps) => {
  const { doc } = useRoom()
  const [reason, setReason] = useState(action.reason ?? '')
  const leave = (event: FormEvent): void => {
    event.preventDefault()
    editAction(doc, action.id, { status: 'dropped', reason: reason.trim() })
    announce('Left, with its reason.')
    onDone()
  }
  return (
    <form className={classes.asked} aria-label="Leave it, and say why" onSubmit={leave}>
      <TextInput
        className={classes.grow}
        autoFocus
        aria-label="Why it is left"
        placeholder="Why is it left? Somebody will ask in a year"
        value={reason}
        maxLength={LINE_CHARS}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone()
        }}
        dir="auto"
      />
      <WordingHint text={reason} />
      <Button type="submit" size="xs" variant="default">
        Leave it
      </Button>
      <Button size="xs" variant="subtle" onClick={onDone}>
        Cancel
      </Button>
    </form>
  )
}

const MergeInto = ({ action, onDone }: AskedProps) => {
  const { doc } = useRoom()
  const actions = useBoard('actions', (all) => all)
  const removed = useBoard('removed', (all) => all)
  const items = useMemo(
    () =>
      standingActions(actions, removed)
        .filter(({ id }) => id !== action.id && ownerOf(id) === null)
        .map(({ id, title = '' }) => ({ value: id, label: title })),
    [actions, removed, action.id],
  )
  const merge = (into: string): void => {
    const merged = mergeActions(doc, into, [action.id])
    if (merged) announce('Merged.')
    useActionsPane.getState().askNothing()
    // Its own row is gone; what it went into has the focus.
    requestAnimationFrame(() => focusRow(merged?.into ?? into))
  }
  return (
    <ThingPicker
      label="The action that says the same"
      placeholder="Which one says the same?"
      none="No other action says that"
      groups={[{ group: 'Actions', items }]}
      onPick={merge}
      onCancel={onDone}
    />
  )
}
