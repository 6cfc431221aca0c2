import { Button } from '@mantine/core'
import { useBoard } from '../room/use-board.ts'
import type { Ordering } from '../room/use-order.ts'
import classes from './go-card.module.css'
import { useSkipTo } from './use-pace.ts'

/** Behind the marks: what lies before the next one may be left untold, and is listed at the agreement. */
export const SkipToMark = ({ order }: { order: Ordering }) => {
  const mark = useSkipTo()
  const text = useBoard('timeline', ({ byId }) => (mark === null ? undefined : byId.get(mark)?.text))
  if (mark === null) return null
  return (
    <Button
      className={classes.skip}
      size="xs"
      variant="subtle"
      fullWidth
      title={text}
      onClick={() => void order.send({ do: 'discuss', entryId: mark })}
    >
      Skip to the next mark
    </Button>
  )
}
