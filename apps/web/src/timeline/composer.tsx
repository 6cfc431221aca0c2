import { Button, Textarea } from '@mantine/core'
import { addAnnotation, type Lens, TEXT_CHARS } from '@second-story/board'
import { useEffect, useRef } from 'react'
import { Kbd } from '../kit/kbd.tsx'
import { useRoom } from '../room/room-context.tsx'
import { useUi } from '../room/ui-store.ts'
import { useDraft } from '../room/use-draft.ts'
import classes from './composer.module.css'

interface Props {
  entryId: string
  lens: Lens
  /** Put the caret in it: this person has just asked for it. */
  takeFocus: boolean
}

/** Where one's own words are written. They stay on this device until added, and survive a reload. */
export const Composer = ({ entryId, lens, takeFocus }: Props) => {
  const { doc, stamp } = useRoom()
  const [text, setText] = useDraft(`annotation:${entryId}:${lens}`)
  const field = useRef<HTMLTextAreaElement>(null)
  const close = useUi((ui) => ui.compose)
  const words = text.trim()

  useEffect(() => {
    if (takeFocus) field.current?.focus({ preventScroll: true })
  }, [takeFocus])

  const handleAdd = (): void => {
    if (words === '') return
    addAnnotation(doc, stamp(), { entryId, lens, body: words })
    setText('')
    leave(field.current)
    close(null)
  }
  const handleDiscard = (): void => {
    setText('')
    leave(field.current)
    close(null)
  }

  return (
    <div className={classes.composer}>
      <Textarea
        ref={field}
        classNames={{ input: classes.input }}
        variant="unstyled"
        autosize
        minRows={2}
        maxRows={12}
        maxLength={TEXT_CHARS}
        aria-label={`What you ${lens}`}
        placeholder={ASKS[lens]}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault()
            handleAdd()
          }
          if (event.key === 'Escape') {
            event.stopPropagation()
            leave(field.current)
            if (words === '') close(null)
          }
        }}
      />
      <div className={classes.foot}>
        <Button size="xs" variant="subtle" onClick={handleDiscard}>
          {words === '' ? 'Cancel' : 'Discard'}
        </Button>
        <Button
          size="xs"
          variant="filled"
          disabled={words === ''}
          onClick={handleAdd}
          aria-keyshortcuts="Control+Enter"
        >
          Add <Kbd>Ctrl ↵</Kbd>
        </Button>
      </div>
    </div>
  )
}

const ASKS: Readonly<Record<Lens, string>> = {
  knew: 'What you knew then, and where from',
  assumed: 'What you took as given',
  saw: 'What you saw and heard, and where',
}

// The entry gets the focus back, so that J, K and Space go on from there.
const leave = (field: HTMLTextAreaElement | null): void => {
  const row = field?.closest<HTMLElement>('[data-entry]')
  if (row) row.focus({ preventScroll: true })
  else field?.blur()
}
