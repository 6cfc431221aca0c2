import { Button } from '@mantine/core'
import { IconBulb } from '@tabler/icons-react'
import { useRoom } from '../room/room-context.tsx'
import { useAgenda } from '../room/use-board.ts'
import { useDraft } from '../room/use-draft.ts'
import { useOrder } from '../room/use-order.ts'
import classes from './pulse.module.css'

/** A quiet word to the facilitators: something was learned that will be used. Once a meeting, by anybody. */
export const Pulse = () => {
  const { me } = useRoom()
  const live = useAgenda(({ state }) => state === 'live')
  const meeting = useAgenda(({ meetingStartedAt }) => meetingStartedAt)
  // The answer is not on the board: this device remembers that it was given.
  const [said, setSaid] = useDraft(`pulse:${meeting}`)
  const order = useOrder()
  if (!live || me.role === 'observer') return null
  const say = async (): Promise<void> => {
    if (await order.send({ do: 'signal', kind: 'learned' })) setSaid('said')
  }
  return (
    <div className={classes.pulse}>
      {said === '' ? (
        <Button
          size="xs"
          variant="default"
          disabled={order.slow}
          leftSection={<IconBulb size={14} stroke={1.5} aria-hidden />}
          onClick={() => void say()}
        >
          I learned something I will use
        </Button>
      ) : (
        <p>
          <IconBulb size={14} stroke={1.5} aria-hidden />
          Noted that you learned something.
        </p>
      )}
      <small>{order.error ?? 'Only the facilitators see it.'}</small>
    </div>
  )
}
