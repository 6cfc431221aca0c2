import { Button } from '@mantine/core'
import { useAgenda } from '../room/use-board.ts'
import { useDots, useIsVoting, useVoters } from '../room/use-dots.ts'
import { useIsHolder, useMe } from '../room/use-me.ts'
import { useOrder } from '../room/use-order.ts'
import classes from './actions.module.css'

/** The room's dots for actions, where whoever conducts wants them; the list has their order when the vote ends. */
export const Voting = ({ some }: { some: boolean }) => {
  const { role } = useMe()
  const voting = useIsVoting('actions')
  const here = useAgenda(({ state, box }) => state === 'live' && box === 'remediation')
  const isHolder = useIsHolder()
  const voters = useVoters('actions')
  const { left } = useDots('actions')
  const order = useOrder()
  if (!here || (!voting && !(isHolder && some))) return null
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
          onClick={() => void order.send({ do: 'vote', on: !voting })}
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
  return left === 1 ? 'One dot left to give.' : `${left} dots to give: what helps most?`
}
