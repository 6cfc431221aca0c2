import { Button, Textarea } from '@mantine/core'
import { addAnnotation, type Annotation, answerTo, TEXT_CHARS } from '@second-story/board'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useRoom } from '../../room/room-context.tsx'
import { useDraft, useDraftBegun } from '../../room/use-draft.ts'
import { WordingHint } from '../../room/wording/wording-hint.tsx'
import classes from './reply-field.module.css'

const draftOf = (id: string): string => `answer:${id}`

/** Whether this person began an answer to these words. */
export const useReplyBegun = (id: string): boolean => useDraftBegun(draftOf(id))

/** Where an answer is written; it stays on this device until it is added. */
export const ReplyField = ({ annotation, onDone }: { annotation: Annotation; onDone(): void }) => {
  const { doc, stamp } = useRoom()
  const [text, setText] = useDraft(draftOf(annotation.id))
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus({ preventScroll: true }), [])
  const end = (): void => {
    setText('')
    field.current?.closest<HTMLElement>('[data-entry]')?.focus({ preventScroll: true })
    onDone()
  }
  const handleAdd = (): void => {
    const body = text.trim()
    if (body === '') return
    addAnnotation(doc, stamp(), answerTo(annotation, { body }))
    end()
  }
  const handleKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      handleAdd()
    } else if (event.key === 'Escape' && text === '') {
      event.stopPropagation()
      end()
    }
  }
  return (
    <div className={classes.field}>
      <Textarea
        ref={field}
        classNames={{ input: classes.input }}
        variant="unstyled"
        autosize
        minRows={1}
        maxRows={8}
        maxLength={TEXT_CHARS}
        aria-label="Your answer"
        placeholder="Your answer"
        dir="auto"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={handleKeyDown}
      />
      <WordingHint text={text} />
      <div className={classes.foot}>
        <Button size="xs" variant="subtle" onClick={end}>
          {text === '' ? 'Cancel' : 'Discard'}
        </Button>
        <Button size="xs" disabled={text.trim() === ''} onClick={handleAdd} aria-keyshortcuts="Control+Enter">
          Answer
        </Button>
      </div>
    </div>
  )
}
