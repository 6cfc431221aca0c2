import { addQuestion, LINE_CHARS } from '@second-story/board'
import { LineForm } from '../kit/line-form.tsx'
import { useRoom } from '../room/room-context.tsx'
import { useDraft } from '../room/use-draft.ts'
import { useMe } from '../room/use-me.ts'
import { WordingHint } from '../room/wording/wording-hint.tsx'

/** One more question; a participant's is a proposal until the desk accepts it. */
export const NewQuestion = () => {
  const { doc, stamp } = useRoom()
  const [text, setText] = useDraft('question')
  const proposes = useMe().role === 'participant'
  const label = proposes ? 'Propose a question' : 'Add a question'
  const handleAdd = (words: string): void => {
    addQuestion(doc, stamp(), { text: words })
    setText('')
  }
  return (
    <LineForm
      label={label}
      placeholder={label}
      action={proposes ? 'Propose' : 'Add'}
      text={text}
      maxLength={LINE_CHARS}
      onType={setText}
      onAdd={handleAdd}
      under={<WordingHint text={text} />}
    />
  )
}
