import { addAction, LINE_CHARS, usualDue } from '@second-story/board'
import { LineForm } from '../kit/line-form.tsx'
import { useRoom } from '../room/room-context.tsx'
import { useDraft } from '../room/use-draft.ts'
import { useMe } from '../room/use-me.ts'
import { WordingHint } from '../room/wording/wording-hint.tsx'
import { ActionFrom } from './action-from.tsx'
import classes from './actions.module.css'
import { useActionsPane } from './pane-store.ts'
import { useMeetingAt } from './use-groups.ts'
import { useAnswered } from './use-titles.ts'

const PLACE = 'new-action'

/** Puts the caret where the next action is written; false where nobody may. */
export const focusNewAction = (): boolean => {
  const field = document.getElementById(PLACE)?.querySelector('input')
  field?.scrollIntoView({ block: 'nearest' })
  field?.focus()
  return field !== null && field !== undefined
}

/** One line for the next action; it stays in the field until it is committed and survives a reload. */
export const NewAction = () => {
  const { doc, stamp } = useRoom()
  const [title, setTitle] = useDraft('action')
  const meetingAt = useMeetingAt()
  const wanted = useActionsPane((pane) => pane.answering)
  // What was removed meanwhile is answered by nothing.
  const answering = useAnswered(wanted).map(({ id }) => id)
  const proposes = useMe().role === 'participant'
  const handleAdd = (words: string): void => {
    const key = addAction(doc, stamp(), {
      title: words,
      due: usualDue(meetingAt),
      owner: null,
      ...(answering.length > 0 ? { from: answering } : {}),
    })
    setTitle('')
    const pane = useActionsPane.getState()
    pane.answer([])
    pane.look(key)
  }
  return (
    <div id={PLACE} className={classes.new}>
      {answering.length > 0 && (
        <div className={classes.answering}>
          <ActionFrom
            from={answering}
            onUnlink={(id) => useActionsPane.getState().answer(answering.filter((one) => one !== id))}
          />
        </div>
      )}
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
    </div>
  )
}
