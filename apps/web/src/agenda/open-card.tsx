import { Button } from '@mantine/core'
import classes from './go-card.module.css'
import { Refused } from './refused.tsx'
import { NextUp } from './next-up.tsx'
import { useOrder } from '../room/use-order.ts'
import { useStandingBy } from './use-standing-by.ts'

/** Before the meeting and after it: whoever of the facilitators opens the room holds it. */
export const OpenCard = () => {
  const order = useOrder()
  const next = useStandingBy()
  return (
    <section className={classes.card} aria-label="Conducting">
      <div className={classes.caption}>Standing by</div>
      <NextUp next={next} />
      <Button
        className={classes.go}
        fullWidth
        disabled={order.slow}
        data-pressed={order.pending === 'open' || undefined}
        variant={next.do === 'open' && next.again ? 'default' : 'filled'}
        onClick={() => void order.send({ do: 'open' })}
      >
        {next.do === 'open' && next.again ? 'Open a second meeting' : 'Open the room'}
      </Button>
      <Refused order={order} />
    </section>
  )
}
