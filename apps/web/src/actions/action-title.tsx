import { type Action, editAction, LINE_CHARS, ownerOf } from '@second-story/board'
import { Button, Checkbox } from '@mantine/core'
import { Chip } from '../kit/chip.tsx'
import { firstName } from '../kit/person-color.ts'
import { DotButton } from '../room/dot-button.tsx'
import { useActionSlots } from '../room/action-slots.ts'
import { useRoom } from '../room/room-context.tsx'
import { SharedText } from '../room/shared-text.tsx'
import { BesideThing } from '../room/under-thing.tsx'
import { usePerson } from '../room/use-presence.ts'
import { ActionFrom } from './action-from.tsx'
import { ActionHint } from './action-hint.tsx'
import classes from './actions.module.css'
import type { Deeds } from './use-deeds.ts'

export interface ActionTitleProps {
  action: Action
  deeds: Deeds
}

/** What will be true when it is done, what it answers, and what there is to ask about it. */
export const ActionTitle = ({ action, deeds }: ActionTitleProps) => {
  const { doc } = useRoom()
  const slots = useActionSlots()
  return (
    <div className={classes.what}>
      {deeds.mayDecide && (
        <Checkbox
          size="xs"
          className={classes.done}
          aria-label={`Done: ${action.title ?? ''}`}
          checked={action.status === 'done'}
          onChange={(event) => deeds.setStatus(event.currentTarget.checked ? 'done' : 'open')}
        />
      )}
      <div className={classes.grow}>
        {deeds.mayEdit ? (
          <SharedText
            label="Action"
            value={action.title ?? ''}
            draftKey={`action:${action.id}:title`}
            maxLength={LINE_CHARS}
            isValid={(title) => title.trim() !== ''}
            write={(title) => editAction(doc, action.id, { title: title.trim() })}
            className={classes.title}
          />
        ) : (
          <span className={classes.title} dir="auto">
            {action.title}
          </span>
        )}
        <Proposer action={action} deeds={deeds} />
        <ActionFrom from={action.from} />
        {slots.onLine(action)}
        {(deeds.mayEdit || deeds.mayAccept) && action.status !== 'done' && (
          <ActionHint action={action} deeds={deeds} />
        )}
      </div>
      <BesideThing link={{ kind: 'action', id: action.id }} />
      {ownerOf(action.id) === null && (
        <DotButton section="actions" id={action.id} text={action.title ?? ''} />
      )}
    </div>
  )
}

const Proposer = ({ action, deeds }: ActionTitleProps) => {
  const proposer = usePerson(ownerOf(action.id) ?? action.proposedBy)
  if (!proposer) return null
  return (
    <p className={classes.from}>
      <Chip tone="outline">Proposed by {firstName(proposer.name)}</Chip>
      {deeds.mayAccept && (
        <Button
          size="xs"
          variant="transparent"
          disabled={deeds.order.slow}
          aria-label={`Accept: ${action.title ?? ''}`}
          onClick={() => void deeds.accept()}
        >
          Accept
        </Button>
      )}
      {deeds.order.error}
    </p>
  )
}
