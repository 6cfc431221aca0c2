import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useActions } from '../kit/actions.ts'
import { useAgenda } from '../room/use-board.ts'
import type { Ordering } from '../room/use-order.ts'
import classes from './go-card.module.css'
import { Refused } from './refused.tsx'

/** Asks once, in the card's own place, before the meeting is closed. */
export const CloseConfirm = ({ order, onStay }: { order: Ordering; onStay: () => void }) => {
  const early = useAgenda(({ box }) => box !== 'remediation')
  const stay = useRef<HTMLButtonElement>(null)
  useEffect(() => stay.current?.focus(), [])
  useActions([{ id: 'stay', label: 'Stay in the meeting', group: 'The hour', keys: ['Escape'], run: onStay }])
  return (
    <section className={classes.card} aria-label="Conducting">
      <div className={classes.caption}>Close the meeting</div>
      <p className={classes.asking}>
        {early ? 'Remediation is optional, and ending without it is fine. ' : ''}
        The clock stops and everybody reads the draft. All that was said stays, and the room can be opened
        again on the same board.
      </p>
      {/* Where Go was, so that a press too many stays. */}
      <Button ref={stay} data-takes-focus fullWidth variant="default" onClick={onStay}>
        Stay
      </Button>
      <Button
        className={`${classes.go} ${classes.under}`}
        fullWidth
        onClick={() => void order.send({ do: 'close' })}
      >
        Close and read the draft
      </Button>
      <Refused order={order} />
    </section>
  )
}
