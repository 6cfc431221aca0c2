import { Button } from '@mantine/core'
import { IconHandStop } from '@tabler/icons-react'
import { firstName } from '../kit/person-color.ts'
import { useAgenda } from '../room/use-board.ts'
import { useHandQueue } from '../room/use-hand.ts'
import { usePerson } from '../room/use-presence.ts'
import { useCallNext } from './use-call-next.ts'
import classes from './call-on-next.module.css'

/** Hands for a facilitator's phone, where there is no column for them: who has the word, and the next one to call. */
export const CallOnNext = () => {
  const { name, order, call } = useCallNext()
  const queue = useHandQueue()
  const next = usePerson(queue[0])
  const speaker = usePerson(useAgenda((agenda) => agenda.called))
  if (queue.length === 0 && !speaker) return null
  return (
    <div className={classes.foot}>
      {speaker && <p>{firstName(speaker.name)} has the word.</p>}
      {name === null && next && <p>{firstName(next.name)} waits to speak.</p>}
      {name !== null && (
        <Button
          size="md"
          fullWidth
          variant="default"
          disabled={order.slow}
          leftSection={<IconHandStop size={20} stroke={1.5} aria-hidden />}
          onClick={call}
        >
          {queue.length === 1 ? `Call on ${name}` : `Call on ${name}, ${queue.length - 1} more`}
        </Button>
      )}
      {order.error !== null && <p>{order.error}</p>}
    </div>
  )
}
