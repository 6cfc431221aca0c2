import { type Action, editAction, TEXT_CHARS } from '@second-story/board'
import { Button, SegmentedControl } from '@mantine/core'
import { IconLink } from '@tabler/icons-react'
import { useActionSlots } from '../room/action-slots.ts'
import { useRoom } from '../room/room-context.tsx'
import { SharedText } from '../room/shared-text.tsx'
import { UnderThing } from '../room/under-thing.tsx'
import { useBoard } from '../room/use-board.ts'
import { ActionFrom } from './action-from.tsx'
import classes from './actions.module.css'
import { useActionsPane } from './pane-store.ts'
import type { Deeds } from './use-deeds.ts'

const SIZES = [
  { value: 's', label: 'An afternoon' },
  { value: 'm', label: 'Some days' },
  { value: 'l', label: 'Longer' },
] as const

/** What else there is to say about an action: what trouble it could make, how large it is, what it answers. */
export const ActionDetail = ({ action, deeds }: { action: Action; deeds: Deeds }) => {
  const slots = useActionSlots()
  return (
    <section className={classes.detail} aria-label={`Details of ${action.title ?? ''}`}>
      <Risk action={action} mayEdit={deeds.mayEdit} />
      <Size action={action} mayEdit={deeds.mayEdit} />
      <Answers action={action} mayEdit={deeds.mayEdit} />
      {slots.inDetail(action, deeds.mayEdit)}
      <Merged action={action} />
      <UnderThing link={{ kind: 'action', id: action.id }} />
    </section>
  )
}

interface PartProps {
  action: Action
  mayEdit: boolean
}

const Risk = ({ action, mayEdit }: PartProps) => {
  const { doc } = useRoom()
  if (!mayEdit) {
    return action.risk ? (
      <p>
        <b>Could this fix cause the next one?</b> <span dir="auto">{action.risk}</span>
      </p>
    ) : null
  }
  return (
    <SharedText
      label="Could this fix cause the next one?"
      labelled
      placeholder="What trouble could it make of its own, and who would see it first?"
      value={action.risk ?? ''}
      draftKey={`action:${action.id}:risk`}
      maxLength={TEXT_CHARS}
      write={(risk) => editAction(doc, action.id, { risk: risk.trim() })}
      maxRows={6}
    />
  )
}

const Size = ({ action, mayEdit }: PartProps) => {
  const { doc } = useRoom()
  const said = SIZES.find(({ value }) => value === action.size)
  if (!mayEdit) return said ? <p>Size: {said.label.toLowerCase()}</p> : null
  return (
    <div className={classes.size}>
      <span id={`size-${action.id}`}>How much work it is</span>
      <SegmentedControl
        size="xs"
        aria-labelledby={`size-${action.id}`}
        data={SIZES.map(({ value, label }) => ({ value, label }))}
        value={action.size ?? ''}
        onChange={(size) => {
          const found = SIZES.find(({ value }) => value === size)
          if (found) editAction(doc, action.id, { size: found.value })
        }}
      />
      {action.size === 'l' && <span>Longer than thirty days stands apart, for planning.</span>}
    </div>
  )
}

const Answers = ({ action, mayEdit }: PartProps) => {
  const { doc } = useRoom()
  const from = action.from ?? []
  if (!mayEdit) return null
  return (
    <div>
      <ActionFrom
        from={from}
        onUnlink={(id) => editAction(doc, action.id, { from: from.filter((one) => one !== id) })}
      />
      <Button
        size="xs"
        variant="subtle"
        leftSection={<IconLink size={14} stroke={1.5} aria-hidden />}
        onClick={() => useActionsPane.getState().ask(action.id, 'answers')}
      >
        Link what it answers
      </Button>
    </div>
  )
}

/** What was merged into it keeps its words. */
const Merged = ({ action }: { action: Action }) => {
  const titles = useBoard('actions', (all) =>
    [...all.values()].flatMap(({ id, mergedInto, title }) =>
      mergedInto === action.id && !id.includes(':') && title ? [title] : [],
    ),
  )
  if (titles.length === 0) return null
  return (
    <p>
      Also said as:{' '}
      {titles.map((title) => (
        <span key={title} className={classes.also} dir="auto">
          {title}
        </span>
      ))}
    </p>
  )
}
