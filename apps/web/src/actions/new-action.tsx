import { addAction } from '@second-story/board'
import { Button, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { FormEvent } from 'react'
import { useRoom } from '../room/room-context.tsx'
import { useAgenda } from '../room/use-board.ts'
import { useDraft } from '../room/use-draft.ts'
import { useMe } from '../room/use-me.ts'
import classes from './actions.module.css'
import { usualDue } from './due.ts'

/** One line for the next action; it stays in the field until it is committed and survives a reload. */
export const NewAction = () => {
  const { doc, stamp, now } = useRoom()
  const { role } = useMe()
  const [title, setTitle] = useDraft('action')
  const meetingAt = useAgenda((agenda) => agenda.meetingStartedAt)
  const proposes = role === 'participant'
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    if (title.trim() === '') return
    addAction(doc, stamp(), { title: title.trim(), due: usualDue(meetingAt ?? now()), owner: null })
    setTitle('')
  }
  return (
    <form className={classes.add} onSubmit={handleSubmit}>
      <IconPlus size={16} stroke={1.5} aria-hidden />
      <TextInput
        className={classes.grow}
        variant="unstyled"
        aria-label={proposes ? 'Propose an action' : 'New action'}
        placeholder={proposes ? 'Propose an action' : 'New action: what will be true when it is done?'}
        value={title}
        maxLength={500}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={title.trim() === ''}>
        {proposes ? 'Propose' : 'Add'}
      </Button>
    </form>
  )
}
