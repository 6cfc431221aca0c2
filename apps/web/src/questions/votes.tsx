import { orderByVotes } from '@second-story/board'
import { Button } from '@mantine/core'
import { useRoom } from '../room/room-context.tsx'
import { useAgenda } from '../room/use-board.ts'
import { useDots, useIsVoting, useVoters } from '../room/use-dots.ts'
import { useIsHolder, useMe } from '../room/use-me.ts'
import { useOrder } from '../room/use-order.ts'
import classes from './votes.module.css'

/** What the room is voting on, and for the holder the way in and out of it. */
export const Voting = () => {
  const { doc } = useRoom()
  const { role } = useMe()
  const live = useAgenda(({ state }) => state === 'live')
  const voting = useIsVoting('questions')
  const isHolder = useIsHolder()
  const voters = useVoters('questions')
  const { left } = useDots('questions')
  const order = useOrder()
  if (!live || (!voting && !isHolder)) return null
  const turn = async (on: boolean): Promise<void> => {
    // What was voted on is the order from now on, for Go as for every list.
    if ((await order.send({ do: 'vote', on })) && !on) orderByVotes(doc)
  }
  return (
    <div className={classes.voting} data-on={voting || undefined}>
      {voting && (
        <p>
          {role === 'observer' ? 'The room is voting.' : leftWords(left)}{' '}
          {voters === 1 ? '1 has voted.' : `${voters} have voted.`}
        </p>
      )}
      {isHolder && (
        <Button
          size="xs"
          variant={voting ? 'default' : 'subtle'}
          disabled={order.slow}
          onClick={() => void turn(!voting)}
        >
          {voting ? 'End the vote' : 'Let everyone vote'}
        </Button>
      )}
      {order.error !== null && <p>{order.error}</p>}
    </div>
  )
}

const leftWords = (left: number): string => {
  if (left === 0) return 'Your three dots are given.'
  return left === 1 ? 'One dot left to give.' : `${left} dots to give: what should we ask first?`
}
