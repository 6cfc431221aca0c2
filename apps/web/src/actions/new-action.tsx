import { addAction, LINE_CHARS } from '@second-story/board'
import { LineForm } from '../kit/line-form.tsx'
import { useRoom } from '../room/room-context.tsx'
import { useAgenda } from '../room/use-board.ts'
import { useDraft } from '../room/use-draft.ts'
import { useMe } from '../room/use-me.ts'
import { usualDue } from './due.ts'
import { WordingHint } from '../room/wording/wording-hint.tsx'

/** One line for the next action; it stays in the field until it is committed and survives a reload. */
export const NewAction = () => {
  const { doc, stamp, now } = useRoom()
  const [title, setTitle] = useDraft('action')
  const meetingAt = useAgenda((agenda) => agenda.meetingStartedAt)
  const proposes = useMe().role === 'participant'
  const handleAdd = (words: string): void => {
    addAction(doc, stamp(), { title: words, due: usualDue(meetingAt ?? now()), owner: null })
    setTitle('')
  }
  return (
    <LineForm
      label={proposes ? 'Propose an action' : 'New action'}
      placeholder={proposes ? 'Propose an action' : 'New action: what will be true when it is done?'}
      action={proposes ? 'Propose' : 'Add'}
      text={title}
      maxLength={LINE_CHARS}
      onType={setTitle}
      onAdd={handleAdd}
      under={<WordingHint text={title} />}
    />
  )
}
