import { Button } from '@mantine/core'
import { useAgenda } from './use-board.ts'
import { isVotedAt, useDots, useIsVoting, useVoters, type Voted } from './use-dots.ts'
import { useIsHolder, useMe } from './use-me.ts'
import { useOrder } from './use-order.ts'
import classes from './voting.module.css'

export interface VotingProps {
  of: Voted
  /** Asked of whoever has dots to give: `what helps most?` */
  asks: string
  /** There is something to choose between. */
  some: boolean
  /** The vote was ended from here. */
  onEnded?(): void
}

/** How a vote of the room stands, and for whoever conducts the way in and out of it. */
export const Voting = ({ of, asks, some, onEnded }: VotingProps) => {
  const { role } = useMe()
  const here = useAgenda((agenda) => isVotedAt(of, agenda))
  const voting = useIsVoting(of)
  const isHolder = useIsHolder()
  const voters = useVoters(of)
  const { left } = useDots(of)
  const order = useOrder()
  if (!here || (!voting && !(isHolder && some))) return null
  const turn = async (on: boolean): Promise<void> => {
    if ((await order.send({ do: 'vote', on })) && !on) onEnded?.()
  }
  return (
    <div className={classes.voting} data-of={of} data-on={voting || undefined}>
      {voting && (
        <p>
          {role === 'observer' ? 'The room is voting.' : leftWords(left, asks)}{' '}
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

const leftWords = (left: number, asks: string): string => {
  if (left === 0) return 'Your three dots are given.'
  return left === 1 ? 'One dot left to give.' : `${left} dots to give: ${asks}`
}
