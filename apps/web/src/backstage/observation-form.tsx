import { TextInput } from '@mantine/core'
import { addBackstageWords, TEXT_CHARS } from '@second-story/board'
import { type FormEvent, useRef } from 'react'
import { useActions } from '../kit/actions.ts'
import { useRoom } from '../room/room-context.tsx'
import { useBackstageDoc } from '../room/use-backstage.ts'
import { useDraft } from '../room/use-draft.ts'

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
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    const words = text.trim()
    if (words === '') return
    addBackstageWords(doc, 'observations', stamp(), words)
    setText('')
  }
  return (
    <form onSubmit={handleSubmit}>
      <TextInput
        ref={field}
        size="xs"
        aria-label={label}
        placeholder={placeholder}
        value={text}
        maxLength={TEXT_CHARS}
        onChange={(event) => setText(event.currentTarget.value)}
        dir="auto"
      />
    </form>
  )
}
