import { Button, Checkbox, Textarea } from '@mantine/core'
import { type Lens, TEXT_CHARS } from '@second-story/board'
import { IconLock } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { Kbd } from '../kit/kbd.tsx'
import { announce } from '../kit/live-region.tsx'
import { useUi } from '../room/ui-store.ts'
import { useAgenda } from '../room/use-board.ts'
import { WordingHint } from '../room/wording/wording-hint.tsx'
import classes from './composer.module.css'
import { MarkToggles } from './stories/mark-toggles.tsx'
import { Teller } from './stories/teller.tsx'
import { UnnamedWords } from './stories/unnamed-words.tsx'
import { useLensQuestion } from './stories/use-lens-question.ts'
import { useMayWriteForOthers } from './stories/use-may-write-for-others.ts'
import { useStoryDraft } from './stories/use-story-draft.ts'
import { useTellWriting } from './stories/use-tell-writing.ts'

interface Props {
  entryId: string
  lens: Lens
  /** Put the caret in it: this person has just asked for it. */
  takeFocus: boolean
}

/** Where one's own words are written. They stay on this device until added, and survive a reload. */
export const Composer = ({ entryId, lens, takeFocus }: Props) => {
  const { text, extras, begun, setText, change, add, hold, discard } = useStoryDraft(entryId, lens)
  const field = useRef<HTMLTextAreaElement>(null)
  const teller = useRef<HTMLInputElement>(null)
  const close = useUi((ui) => ui.compose)
  const question = useLensQuestion(entryId, lens)
  const writesForOthers = useMayWriteForOthers()
  const asksTeller = writesForOthers === 'first'
  const words = text.trim()

  useEffect(() => {
    const first = asksTeller ? (teller.current ?? field.current) : field.current
    if (!takeFocus) return
    first?.focus({ preventScroll: true })
    // Asked for by a key it may stand under the end of a long card.
    first?.closest('[data-composer]')?.scrollIntoView({ block: 'nearest' })
  }, [takeFocus, asksTeller])

  const end = (): void => {
    leave(field.current)
    close(null)
  }
  // What the walk has not come to yet may wait for it, seen by nobody.
  const ahead = useAgenda(
    ({ state, entryId: now, told }) => state === 'live' && now !== entryId && !Object.hasOwn(told, entryId),
  )
  // Nor that somebody writes there: it may be kept until then.
  useTellWriting(entryId, lens, takeFocus && words !== '' && !extras.unnamed && !ahead)
  const handleHold = (): void => {
    if (!hold()) return
    end()
    announce('Kept for yourself. You are asked when the walk is here.')
  }
  const handleAdd = (): void => {
    if (add()) end()
  }
  const handleDiscard = (): void => {
    discard()
    end()
  }
  const handleKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      handleAdd()
    }
  }
  const handleEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    leave(field.current)
    if (!begun) close(null)
  }

  return (
    <div
      className={classes.composer}
      role="group"
      aria-label={`Add what you ${lens}`}
      data-composer
      onKeyDown={handleKeyDown}
    >
      {writesForOthers !== null && (
        <Teller
          asked={asksTeller}
          field={teller}
          saidBy={extras.saidBy}
          onChange={(saidBy) => {
            change({ saidBy })
            if (saidBy !== null) field.current?.focus({ preventScroll: true })
          }}
        />
      )}
      <Textarea
        ref={field}
        classNames={{ input: classes.input }}
        variant="unstyled"
        autosize
        minRows={2}
        maxRows={12}
        maxLength={TEXT_CHARS}
        aria-label={`What you ${lens}`}
        placeholder={question}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={handleEscape}
      />
      <WordingHint text={text} />
      <MarkToggles
        lens={lens}
        marks={extras.marks}
        instrument={extras.instrument}
        onMarks={(marks) => change({ marks })}
        onInstrument={(instrument) => change({ instrument })}
      />
      <div className={classes.foot}>
        <Checkbox
          size="xs"
          className={classes.unnamed}
          label={extras.saidBy === null ? 'Do not show my name' : 'Do not show their name'}
          checked={extras.unnamed}
          onChange={(event) => change({ unnamed: event.currentTarget.checked })}
        />
        <Button size="xs" variant="subtle" onClick={handleDiscard}>
          {begun ? 'Discard' : 'Cancel'}
        </Button>
        {ahead && words !== '' && extras.saidBy === null && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconLock size={13} stroke={1.5} aria-hidden />}
            onClick={handleHold}
          >
            Keep until we get there
          </Button>
        )}
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
      {extras.unnamed && <UnnamedWords />}
    </div>
  )
}

// The entry gets the focus back, so that J, K and Space go on from there.
const leave = (field: HTMLTextAreaElement | null): void => {
  const row = field?.closest<HTMLElement>('[data-entry]')
  if (row) row.focus({ preventScroll: true })
  else field?.blur()
}
