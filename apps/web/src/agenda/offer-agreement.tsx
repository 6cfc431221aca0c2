import { Button } from '@mantine/core'
import { AGREEMENT_MINUTES, remainingMs } from '@second-story/board'
import { Kbd } from '../kit/kbd.tsx'
import { useAgenda } from '../room/use-board.ts'
import classes from './go-card.module.css'
import { useTimed } from './use-timed.ts'

/** The last minutes of the timeline's time are for the agreement, told or not: offered, never begun by the clock. */
export const OfferAgreement = ({ onAsk }: { onAsk: () => void }) => {
  const agenda = useAgenda((all) => all)
  const due = useTimed(
    (now) =>
      agenda.box === 'timeline' &&
      !agenda.agreement &&
      remainingMs(agenda, now) <= AGREEMENT_MINUTES * 60_000,
  )
  if (!due) return null
  return (
    <Button
      className={classes.skip}
      size="xs"
      variant="subtle"
      fullWidth
      aria-keyshortcuts="G A"
      onClick={onAsk}
    >
      Ask for agreement <Kbd>G A</Kbd>
    </Button>
  )
}
