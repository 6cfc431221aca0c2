import { UnstyledButton } from '@mantine/core'
import { useId, useRef, useState } from 'react'
import { announce } from '../../kit/live-region.tsx'
import { useKeys } from '../../kit/use-keys.ts'
import { useKeptPhrases } from './kept-phrases.ts'
import { halvesOf } from './read-hints.ts'
import { useHints } from './use-hints.ts'
import classes from './wording-hint.module.css'

interface Props {
  text: string
  /** What stood there before this person wrote; null while nothing there is theirs. All of it is theirs where left out. */
  before?: string | null
}

/**
 * A calm line under a field about a phrase that its writer could put another way. Only they see it; it asks nothing,
 * changes nothing, and goes for good where they keep the phrase. Stands beside the field, under one parent.
 */
export const WordingHint = ({ text, before = '' }: Props) => {
  const hint = useHints(text, before).at(-1)
  const [open, setOpen] = useState<string | null>(null)
  const [, keep] = useKeptPhrases()
  const line = useRef<HTMLDivElement>(null)
  const id = useId()
  const isOpen = hint !== undefined && open === hint.phrase
  useKeys(
    {
      'Alt+w': () => {
        if (!hint || !line.current?.parentElement?.contains(document.activeElement)) return false
        setOpen(isOpen ? null : hint.phrase)
        if (!isOpen) announce(hint.suggestion)
        return true
      },
    },
    { when: hint !== undefined },
  )
  if (!hint) return null
  const { why, ask } = halvesOf(hint)
  const handleKeep = (): void => {
    // What has the focus is about to go.
    line.current?.parentElement?.querySelector<HTMLElement>('textarea, input')?.focus({ preventScroll: true })
    keep(hint.phrase)
  }
  return (
    <div ref={line} className={classes.hint} data-soft={hint.kind === 'hidden-actor' || undefined}>
      <div className={classes.line}>
        <UnstyledButton
          className={classes.phrase}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          aria-keyshortcuts="Alt+W"
          onClick={() => setOpen(isOpen ? null : hint.phrase)}
        >
          <span className={classes.underlined} dir="auto">
            {hint.phrase}
          </span>{' '}
          <span className={classes.offer}>
            {hint.kind === 'hidden-actor' ? 'Who can tell this one?' : 'Another way to ask?'}
          </span>
        </UnstyledButton>
        <UnstyledButton
          className={classes.keep}
          aria-label={`Keep “${hint.phrase}” as it is`}
          onClick={handleKeep}
        >
          Keep
        </UnstyledButton>
      </div>
      {isOpen && (
        <p id={id} className={classes.why}>
          {why} <b>{ask}</b>
        </p>
      )}
    </div>
  )
}
