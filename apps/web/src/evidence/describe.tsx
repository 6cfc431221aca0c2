import { ActionIcon, Button, TextInput } from '@mantine/core'
import { LINE_CHARS } from '@second-story/board'
import { IconX } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { announce, announceRefusal } from '../kit/live-region.tsx'
import { nameFile } from '../room/file-calls.ts'
import { useRoom } from '../room/room-context.tsx'
import classes from './entry-evidence.module.css'
import { useEvidence } from './uploads.ts'

/** Asks once what a file shows that this page brought: its name on the board, and the words of those who do not see it. */
export const Describe = ({ fileId }: { fileId: string }) => {
  const room = useRoom()
  const set = useEvidence((state) => state.set)
  const [words, setWords] = useState('')
  const [wrong, setWrong] = useState<string | null>(null)
  const close = (): void => set({ fresh: null })
  const handleSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (words.trim() === '') return close()
    const answer = await nameFile(room, fileId, words.trim())
    if (!answer.ok) {
      setWrong(answer.detail)
      return announceRefusal(answer.detail)
    }
    announce('Named.')
    close()
  }
  return (
    <form className={classes.describe} onSubmit={(event) => void handleSubmit(event)}>
      <TextInput
        size="sm"
        aria-label="What does it show?"
        placeholder="What does it show?"
        value={words}
        error={wrong}
        maxLength={LINE_CHARS}
        dir="auto"
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          close()
        }}
      />
      <Button type="submit" size="sm" variant="default" disabled={words.trim() === ''}>
        Name it
      </Button>
      <ActionIcon aria-label="Leave its name" onClick={close}>
        <IconX size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
    </form>
  )
}
