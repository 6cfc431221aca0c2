import { Button, CopyButton, Textarea } from '@mantine/core'
import { TEXT_CHARS } from '@second-story/board'
import { useState } from 'react'
import { useBoard } from '../room/use-board.ts'
import { offerToMove } from './log-people.ts'
import classes from './panel.module.css'

export interface OfferToMoveProps {
  /** Who is not here, by the name that others know them by. */
  names: readonly string[]
  /** Those who are not here did at least half of what stands in the log. */
  nearest: boolean
}

/** Suggests to meet with those who are missing, with words to copy. Nothing is sent from here. */
export const OfferToMove = ({ names, nearest }: OfferToMoveProps) => {
  const [open, setOpen] = useState(false)
  return (
    <div className={classes.offer}>
      <div className={classes.head}>
        <p className={classes.note}>
          {nearest ? 'Those nearest to it are missing.' : 'Another story with them?'}
        </p>
        <Button size="xs" variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          Offer to move
        </Button>
      </div>
      {open && <Message names={names} />}
    </div>
  )
}

const Message = ({ names }: { names: readonly string[] }) => {
  const title = useBoard('facts', (facts) => facts.title ?? '')
  const [text, setText] = useState(() => offerToMove(title, names))
  return (
    <>
      <Textarea
        aria-label="Words to send"
        description="Nothing is sent from here. Copy it to wherever you talk."
        autosize
        minRows={4}
        maxLength={TEXT_CHARS}
        value={text}
        dir="auto"
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <Button size="xs" variant="default" onClick={copy}>
            <span aria-live="polite">{copied ? 'Copied' : 'Copy the words'}</span>
          </Button>
        )}
      </CopyButton>
    </>
  )
}
