import { Button } from '@mantine/core'
import { useOrder } from '../room/use-order.ts'
import classes from './end-page.module.css'
import { openEndWords, useOpenEnds } from './use-open-ends.ts'

/** A second meeting on the same board, for facilitators to open when people are together again. */
export const OpenAgain = () => {
  const words = openEndWords(useOpenEnds())
  const order = useOrder()
  return (
    <section className={classes.again} aria-labelledby="open-again">
      <h2 id="open-again">{words === null ? 'Nothing was left open' : 'Some of it is still open'}</h2>
      <p>
        {words === null
          ? 'Should there be more to tell, a second meeting goes on here.'
          : `A second meeting on this board keeps what was told and asked, and begins with ${words}.`}
      </p>
      <Button variant="default" disabled={order.slow} onClick={() => void order.send({ do: 'open' })}>
        Open a second meeting
      </Button>
      {order.error !== null && <p>{order.error}</p>}
    </section>
  )
}
