import { addBackstageWords, TEXT_CHARS } from '@second-story/board'
import { useRef } from 'react'
import { useActions } from '../kit/actions.ts'
import { useRoom } from '../room/room-context.tsx'
import { useBackstageDoc } from '../room/use-backstage.ts'
import { useDraft } from '../room/use-draft.ts'
import { LineField } from './line-field.tsx'

/** A line for what is noted about how the meeting is led. */
export const ObservationForm = ({ label, placeholder }: { label: string; placeholder: string }) => {
  const doc = useBackstageDoc()
  const { stamp } = useRoom()
  const [text, setText] = useDraft('observation')
  const field = useRef<HTMLInputElement>(null)
  useActions([
    {
      id: 'observe',
      label: 'Note something for afterwards',
      group: 'Private',
      run: () => field.current?.focus(),
    },
  ])
  const note = (words: string): void => {
    addBackstageWords(doc, 'observations', stamp(), words)
    setText('')
  }
  return (
    <LineField
      ref={field}
      label={label}
      placeholder={placeholder}
      text={text}
      maxLength={TEXT_CHARS}
      onType={setText}
      onSend={note}
    />
  )
}
