import { TextInput } from '@mantine/core'
import { LINE_CHARS } from '@second-story/board'
import type { FormEvent } from 'react'
import { useDraft } from '../room/use-draft.ts'
import classes from './say-next.module.css'

/** A question of one's own for the room; Enter shows it. */
export const OwnQuestion = ({ onShow }: { onShow: (text: string) => Promise<boolean> }) => {
  const [text, setText] = useDraft('prompt')
  const handleSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const words = text.trim()
    if (words !== '' && (await onShow(words))) setText('')
  }
  return (
    <form className={classes.own} onSubmit={(event) => void handleSubmit(event)}>
      <TextInput
        size="xs"
        aria-label="A question of your own for the room"
        placeholder="Ask something else"
        value={text}
        maxLength={LINE_CHARS}
        onChange={(event) => setText(event.currentTarget.value)}
        dir="auto"
      />
    </form>
  )
}
